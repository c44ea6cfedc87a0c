@NullMarked
package io.dudao.inspection.correction;

import org.jspecify.annotations.NullMarked;
