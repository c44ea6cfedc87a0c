/** The staff of the units, a copy of what training-service tells: who can own a corrective action. */
@NullMarked
package io.dudao.inspection.staff;

import org.jspecify.annotations.NullMarked;
