/** Tests of the training service. */
@NullMarked
package io.dudao.training;

import org.jspecify.annotations.NullMarked;
