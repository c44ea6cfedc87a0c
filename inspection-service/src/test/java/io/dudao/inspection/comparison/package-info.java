@NullMarked
package io.dudao.inspection.comparison;

import org.jspecify.annotations.NullMarked;
