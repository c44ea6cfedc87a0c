package io.dudao.inspection.visit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A day in the diary of an inspector: the visits that must be made on it and no other. */
final class LocalDay {
    private LocalDay() {}

    /**
     * The local date on which a visit must be made: that of its agreed time, or of its window if that is one day long; null if
     * the inspector can choose.
     */
    static @Nullable LocalDate of(VisitWindow window, @Nullable Instant scheduledAt, ZoneId zone) {
        if (scheduledAt != null) {
            return LocalDate.ofInstant(scheduledAt, zone);
        }
        LocalDate first = LocalDate.ofInstant(window.start(), zone);
        // A window that ends at midnight does not reach into the next day.
        LocalDate last = LocalDate.ofInstant(window.end().minusNanos(1), zone);
        return first.equals(last) ? first : null;
    }

    /** Whether one more visit at {@code time} is too much beside {@code others}. */
    static boolean isFull(@Nullable Instant time, List<@Nullable Instant> others, int capacity, Duration visit) {
        return others.size() >= capacity || overlaps(time, others, visit);
    }

    private static boolean overlaps(@Nullable Instant time, List<@Nullable Instant> others, Duration visit) {
        return time != null
                && others.stream()
                        .anyMatch(other -> other != null
                                && Duration.between(other, time).abs().compareTo(visit) < 0);
    }
}
