/** A service's local copy of the units, fed from their topic. */
@NullMarked
package io.dudao.kit.units;

import org.jspecify.annotations.NullMarked;
