/** Everything asynchronous: what this service tells on {@code dudao.risk.v1} and what it hears on {@code dudao.units.v1}. */
@NullMarked
package io.dudao.risk.messaging;

import org.jspecify.annotations.NullMarked;
