/** What operators see of a service: its outbox and its dead letters. */
@NullMarked
package io.dudao.kit.operations;

import org.jspecify.annotations.NullMarked;
