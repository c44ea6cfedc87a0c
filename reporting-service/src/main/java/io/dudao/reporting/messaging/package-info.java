/** Everything asynchronous: one consumer a topic, and how an event becomes facts. */
@NullMarked
package io.dudao.reporting.messaging;

import org.jspecify.annotations.NullMarked;
