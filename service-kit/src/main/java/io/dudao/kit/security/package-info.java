/** Who calls and what they may see. */
@NullMarked
package io.dudao.kit.security;

import org.jspecify.annotations.NullMarked;
