/**
 * Risk-service owns the risk register: risks of units, their assessments on a 5×5 grid, treatments and incidents. It does not
 * own units (a copy comes from their topic) and computes no exposure of a unit or region (reporting-service does).
 */
@NullMarked
package io.dudao.risk;

import org.jspecify.annotations.NullMarked;
