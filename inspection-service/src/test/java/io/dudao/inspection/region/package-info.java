@NullMarked
package io.dudao.inspection.region;

import org.jspecify.annotations.NullMarked;
