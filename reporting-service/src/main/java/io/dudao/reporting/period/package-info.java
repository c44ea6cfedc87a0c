/** Periods of local dates: day, ISO week, month, quarter, year. */
@NullMarked
package io.dudao.reporting.period;

import org.jspecify.annotations.NullMarked;
