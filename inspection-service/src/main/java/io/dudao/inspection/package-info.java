/** Owns regions, units, checklists, inspections, findings and corrective actions. It does not own scorecards, customer feedback or staff. */
@NullMarked
package io.dudao.inspection;

import org.jspecify.annotations.NullMarked;
