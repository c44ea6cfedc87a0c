package io.dudao.programme.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What every entry to be recorded says. */
interface NewEntry {
    /** The sender's own name for it; needed in a batch, where it makes a repeat harmless. */
    @Nullable
    String externalId();

    /** The unit's code. */
    String unit();

    /** Local date of the unit, not in the future. */
    LocalDate onDate();
}
