@NullMarked
package io.dudao.inspection.inspection;

import org.jspecify.annotations.NullMarked;
