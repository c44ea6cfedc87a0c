/** Costs, volumes and tasks, owned by programme-service. */
@NullMarked
package io.dudao.contracts.programme;

import org.jspecify.annotations.NullMarked;
