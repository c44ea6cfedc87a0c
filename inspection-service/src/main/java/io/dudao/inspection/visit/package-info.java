/** Visits: the dates on which units are to be inspected, by whom, and what became of them. */
@NullMarked
package io.dudao.inspection.visit;

import org.jspecify.annotations.NullMarked;
