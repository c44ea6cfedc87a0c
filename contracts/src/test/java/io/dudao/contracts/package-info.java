@NullMarked
package io.dudao.contracts;

import org.jspecify.annotations.NullMarked;
