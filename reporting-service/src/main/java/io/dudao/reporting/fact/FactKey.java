package io.dudao.reporting.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.UUID;

/**
 * What a fact is the fact of; for one key the highest revision wins.
 *
 * @param sourceId the aggregate that it comes from
 * @param indicator such as {@code inspection.score}
 * @param step the time of a step of a GAUGE or LEVEL, as text; empty for other forms
 */
public record FactKey(UUID sourceId, String indicator, String step) implements Comparable<FactKey> {
    private static final Comparator<FactKey> ORDER = Comparator.comparing(FactKey::sourceId)
            .thenComparing(FactKey::indicator)
            .thenComparing(FactKey::step);

    /** The key of an observation. */
    public static FactKey of(UUID sourceId, String indicator) {
        return new FactKey(sourceId, indicator, "");
    }

    /** The key of a step at an instant. */
    public static FactKey step(UUID sourceId, String indicator, Instant at) {
        return new FactKey(
                sourceId, indicator, at.truncatedTo(ChronoUnit.MICROS).toString());
    }

    /** The key of a step on a local date. */
    public static FactKey step(UUID sourceId, String indicator, LocalDate on) {
        return new FactKey(sourceId, indicator, on.toString());
    }

    /** One order for all writers, so that batches which share keys wait for each other instead of deadlocking. */
    @Override
    public int compareTo(FactKey other) {
        return ORDER.compare(this, other);
    }
}
