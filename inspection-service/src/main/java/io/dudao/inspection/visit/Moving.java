package io.dudao.inspection.visit;

import io.dudao.inspection.text.Printable;
import io.dudao.kit.problem.RuleBroken;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Another time for a visit: either another local day with the same local times, or another window, or another agreed time.
 *
 * @param day local date of the unit on which the window is to start; local times stay, also where clocks changed in between
 * @param windowStart with {@code windowEnd}: the new window
 * @param graceEnd absent: as long after the window as before
 * @param scheduledAt the new agreed time; absent: none, but with {@code day} as before
 * @param reason why
 */
public record Moving(
        @Nullable LocalDate day,
        @Nullable Instant windowStart,
        @Nullable Instant windowEnd,
        @Nullable Instant graceEnd,
        @Nullable Instant scheduledAt,
        @NotNull @Size(min = 1, max = 500) @Printable String reason) {

    /** @throws RuleBroken {@code move-needs-a-day-or-a-window} */
    VisitWindow window(Visit visit, ZoneId zone) {
        VisitWindow now = visit.window();
        if ((windowStart == null) != (windowEnd == null) || (day != null && windowStart != null)) {
            throw wrong();
        }
        if (day != null) {
            return now.movedTo(day, zone);
        }
        if (windowStart == null || windowEnd == null) {
            if (scheduledAt == null) {
                throw wrong();
            }
            return now;
        }
        var grace = Duration.between(now.end(), now.graceEnd());
        return new VisitWindow(windowStart, windowEnd, graceEnd == null ? windowEnd.plus(grace) : graceEnd);
    }

    @Nullable
    Instant time(Visit visit, ZoneId zone) {
        if (scheduledAt != null || day == null || visit.scheduledAt() == null) {
            return scheduledAt;
        }
        LocalDate start = LocalDate.ofInstant(visit.window().start(), zone);
        return VisitWindow.shifted(visit.scheduledAt(), ChronoUnit.DAYS.between(start, day), zone);
    }

    private static RuleBroken wrong() {
        return new RuleBroken(
                "move-needs-a-day-or-a-window", "Send a day, or windowStart and windowEnd, or scheduledAt alone.");
    }
}
