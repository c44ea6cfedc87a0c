/** Tests of the package of the same name. */
@NullMarked
package io.dudao.training.exam;

import org.jspecify.annotations.NullMarked;
