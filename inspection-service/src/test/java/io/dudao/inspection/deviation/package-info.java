@NullMarked
package io.dudao.inspection.deviation;

import org.jspecify.annotations.NullMarked;
