/** Reads the Gateway API files and refuses what this gateway does not honour. */
@NullMarked
package io.dudao.gateway.configuration;

import org.jspecify.annotations.NullMarked;
