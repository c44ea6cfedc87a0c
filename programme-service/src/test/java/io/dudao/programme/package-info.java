@NullMarked
package io.dudao.programme;

import org.jspecify.annotations.NullMarked;
