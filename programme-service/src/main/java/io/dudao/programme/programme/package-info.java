/** Improvement programmes and the tasks that units have in them. */
@NullMarked
package io.dudao.programme.programme;

import org.jspecify.annotations.NullMarked;
