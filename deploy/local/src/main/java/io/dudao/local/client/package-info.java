/** A small HTTP client for the running stack: tokens by user and calls through the gateway. */
@NullMarked
package io.dudao.local.client;

import org.jspecify.annotations.NullMarked;
