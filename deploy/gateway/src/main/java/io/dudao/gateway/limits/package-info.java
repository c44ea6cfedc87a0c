/** How often a subject, or somebody without a token, may ask. */
@NullMarked
package io.dudao.gateway.limits;

import org.jspecify.annotations.NullMarked;
