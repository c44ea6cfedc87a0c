@NullMarked
package io.dudao.inspection;

import org.jspecify.annotations.NullMarked;
