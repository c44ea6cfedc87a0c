/** A service as small as one can be, on which the kit is proven against the real database and broker. */
@NullMarked
package io.dudao.sample;

import org.jspecify.annotations.NullMarked;
