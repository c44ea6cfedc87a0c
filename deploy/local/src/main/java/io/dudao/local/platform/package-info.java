/** The running platform as its users reach it through the gateway: patient calls, tokens, and waiting for arrival. */
@NullMarked
package io.dudao.local.platform;

import org.jspecify.annotations.NullMarked;
