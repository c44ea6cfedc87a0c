package io.dudao.reporting.fact;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one source record contributes to one indicator.
 *
 * @param revision the source's revision, 1 or more
 * @param contribution null when this revision retracts the fact
 */
public record Fact(
        FactKey key,
        long revision,
        UUID unitId,
        Dated dated,
        @Nullable Contribution contribution) {

    /** Whether it adds nothing. */
    public boolean isRetraction() {
        return contribution == null;
    }
}
