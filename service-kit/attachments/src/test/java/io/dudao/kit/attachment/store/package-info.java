@NullMarked
package io.dudao.kit.attachment.store;

import org.jspecify.annotations.NullMarked;
