@NullMarked
package io.dudao.kit.attachment;

import org.jspecify.annotations.NullMarked;
