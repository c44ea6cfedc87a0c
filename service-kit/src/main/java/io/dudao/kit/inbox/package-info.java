/** Consumption that counts each event once: dedupe marks, dead letters, retries. */
@NullMarked
package io.dudao.kit.inbox;

import org.jspecify.annotations.NullMarked;
