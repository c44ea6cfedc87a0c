/** Which rule a request belongs to. */
@NullMarked
package io.dudao.gateway.routing;

import org.jspecify.annotations.NullMarked;
