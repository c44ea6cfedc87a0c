/**
 * Training-service owns staff, courses, exam results and certificates. It does not own units (a copy comes from their topic) and
 * computes no pass rate or coverage of a unit or region (reporting-service does).
 */
@NullMarked
package io.dudao.training;

import org.jspecify.annotations.NullMarked;
