/** The services' OpenAPI documents as one. */
@NullMarked
package io.dudao.gateway.contract;

import org.jspecify.annotations.NullMarked;
