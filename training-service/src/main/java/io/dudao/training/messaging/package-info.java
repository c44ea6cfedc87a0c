/**
 * Everything asynchronous: what this service tells on {@code dudao.staff.v1} and {@code dudao.training.v1}, and what it hears on
 * {@code dudao.units.v1}.
 */
@NullMarked
package io.dudao.training.messaging;

import org.jspecify.annotations.NullMarked;
