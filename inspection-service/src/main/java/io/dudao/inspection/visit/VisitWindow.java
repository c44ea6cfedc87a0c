package io.dudao.inspection.visit;

import io.dudao.kit.problem.RuleBroken;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * When a visit is in time.
 *
 * @param start from when on, inclusive
 * @param end until when it is in time
 * @param graceEnd until when it may still be made, late; from then on it is missed
 */
public record VisitWindow(Instant start, Instant end, Instant graceEnd) {
    private static final Duration LONGEST = Duration.ofDays(400);
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    /**
     * To the microsecond.
     *
     * @throws RuleBroken {@code window-must-end-after-it-starts}, {@code window-is-too-long} (400 days with its grace) or
     *     {@code window-is-out-of-range} (2000 to 2199)
     */
    public VisitWindow {
        start = start.truncatedTo(ChronoUnit.MICROS);
        end = end.truncatedTo(ChronoUnit.MICROS);
        graceEnd = graceEnd.truncatedTo(ChronoUnit.MICROS);
        if (!end.isAfter(start) || graceEnd.isBefore(end)) {
            throw new RuleBroken(
                    "window-must-end-after-it-starts", "A window ends after it starts, and its grace not before.");
        }
        if (start.isBefore(EARLIEST) || graceEnd.isAfter(LATEST)) {
            throw new RuleBroken("window-is-out-of-range", "A window lies between 2000 and 2199.");
        }
        if (Duration.between(start, graceEnd).compareTo(LONGEST) > 0) {
            throw new RuleBroken("window-is-too-long", "Window and grace last 400 days at most.");
        }
    }

    /** @throws RuleBroken {@code window-cannot-lie-in-the-past} if it is missed at {@code now} */
    void requireAhead(Instant now) {
        if (!graceEnd.isAfter(now)) {
            throw new RuleBroken("window-cannot-lie-in-the-past", "The window ended on " + graceEnd + ".");
        }
    }

    /** When a window that ends at {@code end} or later starts at the earliest; null if that is not known. */
    static @Nullable Instant earliestStart(@Nullable Instant end) {
        return end == null ? null : end.minus(LONGEST);
    }

    /** Whether {@code time} lies in the window. */
    public boolean contains(Instant time) {
        return !time.isBefore(start) && !time.isAfter(end);
    }

    /** The same local times on other days, so that it starts on {@code day}; where clocks jump, the length may change. */
    public VisitWindow movedTo(LocalDate day, ZoneId zone) {
        long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(start, zone), day);
        return new VisitWindow(shifted(start, days, zone), shifted(end, days, zone), shifted(graceEnd, days, zone));
    }

    /** {@code time} on another day at the same local time; a local time that is skipped there is the one after the gap. */
    static Instant shifted(Instant time, long days, ZoneId zone) {
        return time.atZone(zone).plusDays(days).toInstant();
    }
}
