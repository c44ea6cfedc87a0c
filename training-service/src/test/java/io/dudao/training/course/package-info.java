/** Tests of the package of the same name. */
@NullMarked
package io.dudao.training.course;

import org.jspecify.annotations.NullMarked;
