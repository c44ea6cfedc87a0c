/** What the stack consists of: the database, the broker, Keycloak, the six services and the gateway. */
@NullMarked
package io.dudao.local.stack;

import org.jspecify.annotations.NullMarked;
