@NullMarked
package io.dudao.inspection.inspector;

import org.jspecify.annotations.NullMarked;
