/** Service units: where inspections, feedback, risks and costs happen. */
@NullMarked
package io.dudao.inspection.unit;

import org.jspecify.annotations.NullMarked;
