/** Calibration: whether inspectors who look at the same see the same, and how good each of them is. */
@NullMarked
package io.dudao.inspection.calibration;

import org.jspecify.annotations.NullMarked;
