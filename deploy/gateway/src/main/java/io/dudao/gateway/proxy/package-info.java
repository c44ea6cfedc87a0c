/** Checks a request and passes it on. */
@NullMarked
package io.dudao.gateway.proxy;

import org.jspecify.annotations.NullMarked;
