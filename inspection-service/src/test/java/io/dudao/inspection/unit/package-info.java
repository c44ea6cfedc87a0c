@NullMarked
package io.dudao.inspection.unit;

import org.jspecify.annotations.NullMarked;
