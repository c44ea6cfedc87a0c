/** Corrective actions: what becomes of a finding. */
@NullMarked
package io.dudao.inspection.correction;

import org.jspecify.annotations.NullMarked;
