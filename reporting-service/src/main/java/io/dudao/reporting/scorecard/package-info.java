/** Scorecards, rankings and the facts behind a figure. */
@NullMarked
package io.dudao.reporting.scorecard;

import org.jspecify.annotations.NullMarked;
