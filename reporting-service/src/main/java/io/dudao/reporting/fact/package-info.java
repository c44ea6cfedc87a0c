/** What one source record contributes to one indicator, and the tables that hold it. */
@NullMarked
package io.dudao.reporting.fact;

import org.jspecify.annotations.NullMarked;
