@NullMarked
package io.dudao.inspection.appeal;

import org.jspecify.annotations.NullMarked;
