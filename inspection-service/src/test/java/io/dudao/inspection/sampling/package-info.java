@NullMarked
package io.dudao.inspection.sampling;

import org.jspecify.annotations.NullMarked;
