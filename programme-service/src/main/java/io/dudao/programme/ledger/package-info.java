/** Costs and service volumes of a unit on a day: recorded once, alone or in batches, never changed. */
@NullMarked
package io.dudao.programme.ledger;

import org.jspecify.annotations.NullMarked;
