/** Staff: who works where. */
@NullMarked
package io.dudao.training.staff;

import org.jspecify.annotations.NullMarked;
