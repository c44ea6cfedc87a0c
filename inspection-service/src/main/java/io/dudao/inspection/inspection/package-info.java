/** Completed inspections, answered here or imported with an official score. */
@NullMarked
package io.dudao.inspection.inspection;

import org.jspecify.annotations.NullMarked;
