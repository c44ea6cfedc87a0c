package io.dudao.inspection.visit;

import io.dudao.kit.problem.RuleBroken;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * When a visit is in time.
 *
 * @param start from when on, inclusive
 * @param end until when it is in time
 * @param graceEnd until when it may still be made, late; from then on it is missed
 */
public record VisitWindow(Instant start, Instant end, Instant graceEnd) {
    private static final Duration LONGEST = Duration.ofDays(400);

    /**
     * To the microsecond.
     *
     * @throws RuleBroken {@code window-must-end-after-it-starts} or {@code window-is-too-long} (400 days with its grace)
     */
    public VisitWindow {
        start = start.truncatedTo(ChronoUnit.MICROS);
        end = end.truncatedTo(ChronoUnit.MICROS);
        graceEnd = graceEnd.truncatedTo(ChronoUnit.MICROS);
        if (!end.isAfter(start) || graceEnd.isBefore(end)) {
            throw new RuleBroken(
                    "window-must-end-after-it-starts", "A window ends after it starts, and its grace not before.");
        }
        if (Duration.between(start, graceEnd).compareTo(LONGEST) > 0) {
            throw new RuleBroken("window-is-too-long", "Window and grace last 400 days at most.");
        }
    }

    /** Whether {@code time} lies in the window. */
    public boolean contains(Instant time) {
        return !time.isBefore(start) && !time.isAfter(end);
    }
}
