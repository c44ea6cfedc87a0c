@NullMarked
package io.dudao.programme.programme;

import org.jspecify.annotations.NullMarked;
