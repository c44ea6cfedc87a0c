/** Staff members: full state, owned by training-service. */
@NullMarked
package io.dudao.contracts.staff;

import org.jspecify.annotations.NullMarked;
