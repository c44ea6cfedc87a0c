/**
 * {@code ./dudao import} and {@code ./dudao verify}: CSV files in through the public API, figures of the scorecards compared.
 * Keeps no state: every request is idempotent, so a second run changes nothing.
 */
@NullMarked
package io.dudao.local.importing;

import org.jspecify.annotations.NullMarked;
