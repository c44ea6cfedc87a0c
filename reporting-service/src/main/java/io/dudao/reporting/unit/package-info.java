/** Reporting's own copy of units and regions, and what a change of time zone moves. */
@NullMarked
package io.dudao.reporting.unit;

import org.jspecify.annotations.NullMarked;
