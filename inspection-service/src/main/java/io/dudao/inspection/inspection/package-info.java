/** Completed inspections, answered here or imported with an official score, and the arithmetic of their score. */
@NullMarked
package io.dudao.inspection.inspection;

import org.jspecify.annotations.NullMarked;
