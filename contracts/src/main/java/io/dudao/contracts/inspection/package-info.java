/** Inspections and corrective actions, owned by inspection-service. */
@NullMarked
package io.dudao.contracts.inspection;

import org.jspecify.annotations.NullMarked;
