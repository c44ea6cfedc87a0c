/** The transaction boundary and the Idempotency-Key that lives inside it. */
@NullMarked
package io.dudao.kit.transaction;

import org.jspecify.annotations.NullMarked;
