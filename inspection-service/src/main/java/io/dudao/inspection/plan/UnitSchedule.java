package io.dudao.inspection.plan;

import io.dudao.inspection.plan.Slot.Mark;
import io.dudao.inspection.visit.VisitWindow;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A plan's occurrences at one unit: the rule's local times under the unit's zone, its days off and the exceptions that people
 * made. A time that a clock change leaves out is read as later by the gap, one that it repeats as the earlier of the two.
 */
final class UnitSchedule {
    /** How far a holiday moves an occurrence at most; where no working day is nearer it stays. */
    private static final int FARTHEST_DAYS = 31;

    private final PlanDetails plan;
    private final UUID unit;
    private final ZoneId zone;
    private final Set<LocalDate> daysOff;
    private final Map<LocalDateTime, List<OccurrenceException>> exceptions;

    UnitSchedule(
            PlanDetails plan, UUID unit, ZoneId zone, Set<LocalDate> daysOff, List<OccurrenceException> exceptions) {
        this.plan = plan;
        this.unit = unit;
        this.zone = zone;
        this.daysOff = daysOff;
        this.exceptions = exceptions.stream().collect(Collectors.groupingBy(OccurrenceException::original));
    }

    ZoneId zone() {
        return zone;
    }

    /** What becomes of these local times that the rule names. */
    List<Slot> slots(List<LocalDateTime> originals) {
        return originals.stream().map(this::slot).toList();
    }

    /** What becomes of one local time that the rule names. */
    Slot slot(LocalDateTime original) {
        Optional<OccurrenceException> exception = exceptionOf(original);
        if (exception.isPresent()) {
            LocalDateTime moved = exception.get().movedTo();
            String reason = exception.get().reason();
            return moved == null
                    ? new Slot(original, window(original), Mark.SKIPPED, reason)
                    : new Slot(original, window(moved), Mark.MOVED, reason);
        }
        if (plan.holidays() == HolidayPolicy.KEEP || !daysOff.contains(original.toLocalDate())) {
            return new Slot(original, window(original), Mark.AS_RULED, null);
        }
        LocalDateTime working = workingDay(original);
        return working == null
                ? new Slot(original, window(original), Mark.SKIPPED_BY_HOLIDAY, null)
                : new Slot(original, window(working), Mark.MOVED_BY_HOLIDAY, null);
    }

    /** The exception that holds here: the unit's own before that of all units. */
    Optional<OccurrenceException> exceptionOf(LocalDateTime original) {
        List<OccurrenceException> there = exceptions.getOrDefault(original, List.of());
        return there.stream()
                .filter(exception -> unit.equals(exception.unitId()))
                .findFirst()
                .or(() -> there.stream()
                        .filter(exception -> exception.unitId() == null)
                        .findFirst());
    }

    private @Nullable LocalDateTime workingDay(LocalDateTime original) {
        int step = switch (plan.holidays()) {
            case NEXT_WORKING_DAY -> 1;
            case PREVIOUS_WORKING_DAY -> -1;
            case KEEP, SKIP -> 0;
        };
        if (step == 0) {
            return null;
        }
        for (int days = 1; days <= FARTHEST_DAYS; days++) {
            LocalDateTime candidate = original.plusDays((long) step * days);
            if (!daysOff.contains(candidate.toLocalDate())) {
                return candidate;
            }
        }
        return original;
    }

    /** The window of a visit that starts at a local time; whole days of it are days on the wall clock. */
    VisitWindow window(LocalDateTime start) {
        ZonedDateTime from = start.atZone(zone);
        ZonedDateTime end = later(from, plan.windowMinutes());
        return new VisitWindow(
                from.toInstant(),
                end.toInstant(),
                later(end, plan.graceMinutes()).toInstant());
    }

    private static ZonedDateTime later(ZonedDateTime time, int minutes) {
        Duration duration = Duration.ofMinutes(minutes);
        return time.plusDays(duration.toDays()).plus(duration.minusDays(duration.toDays()));
    }
}
