/** The outbox: events written with the business rows, and the relay that publishes them in order. */
@NullMarked
package io.dudao.kit.outbox;

import org.jspecify.annotations.NullMarked;
