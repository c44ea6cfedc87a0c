/** Risks, their treatments and incidents, owned by risk-service. */
@NullMarked
package io.dudao.contracts.risk;

import org.jspecify.annotations.NullMarked;
