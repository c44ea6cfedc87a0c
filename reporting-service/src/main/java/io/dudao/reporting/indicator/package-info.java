/** The forms of an indicator: from exact sums to a value, its n and its interval. */
@NullMarked
package io.dudao.reporting.indicator;

import org.jspecify.annotations.NullMarked;
