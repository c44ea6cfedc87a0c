@NullMarked
package io.dudao.inspection.calibration;

import org.jspecify.annotations.NullMarked;
