/**
 * What is said on the wire and nothing else: topics, event types, event data. Immutable records of ids, primitives and
 * times; no behaviour. Additive-only within v1: a break is a new type.
 */
@NullMarked
package io.dudao.contracts;

import org.jspecify.annotations.NullMarked;
