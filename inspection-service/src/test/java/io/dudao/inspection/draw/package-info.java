@NullMarked
package io.dudao.inspection.draw;

import org.jspecify.annotations.NullMarked;
