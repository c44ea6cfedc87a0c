/**
 * What every service's tests stand on: a real PostgreSQL and a real Kafka broker, signed tokens, events on topics, and the
 * rules and conventions that every service is held to.
 */
@NullMarked
package io.dudao.kit.testing;

import org.jspecify.annotations.NullMarked;
