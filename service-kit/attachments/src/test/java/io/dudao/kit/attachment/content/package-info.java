@NullMarked
package io.dudao.kit.attachment.content;

import org.jspecify.annotations.NullMarked;
