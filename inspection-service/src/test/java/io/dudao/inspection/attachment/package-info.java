@NullMarked
package io.dudao.inspection.attachment;

import org.jspecify.annotations.NullMarked;
