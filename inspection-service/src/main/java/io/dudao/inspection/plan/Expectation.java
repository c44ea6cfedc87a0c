package io.dudao.inspection.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a plan asks for at an instant: the occurrences whose time to be planned has come and whose window and grace have not
 * passed. The rule is evaluated once for all units.
 */
final class Expectation {
    /** How far a person may move an occurrence. */
    static final int FARTHEST_MOVE_DAYS = 62;
    /** Local times differ from UTC by less than a day. */
    private static final int ZONE_DAYS = 1;

    private final Plan plan;
    private final PlanDetails details;
    private final Instant now;
    private final Instant horizon;
    private final LocalDateTime from;
    private final List<LocalDateTime> originals;

    private Expectation(Plan plan, Instant start, Instant now, Instant horizon) {
        this.plan = plan;
        this.details = plan.details();
        this.now = now;
        this.horizon = horizon;
        this.from = utc(start).minus(reach());
        this.originals = originals(from, utc(horizon).plusDays(FARTHEST_MOVE_DAYS + ZONE_DAYS));
    }

    /** As far ahead as the plan says. */
    static Expectation of(Plan plan, Instant now) {
        return new Expectation(
                plan, now, now, now.plus(Duration.ofDays(plan.details().leadDays())));
    }

    /** For what is to be told of between two local dates. */
    static Expectation between(Plan plan, Instant now, LocalDate from, LocalDate to) {
        return new Expectation(
                plan,
                from.atStartOfDay().toInstant(ZoneOffset.UTC),
                now,
                to.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    private Duration reach() {
        return Duration.ofMinutes((long) details.windowMinutes() + details.graceMinutes())
                .plusDays(FARTHEST_MOVE_DAYS + ZONE_DAYS);
    }

    private List<LocalDateTime> originals(LocalDateTime first, LocalDateTime last) {
        LocalDate end = details.endsOn();
        LocalDateTime applies = plan.appliesFrom();
        return details.rule().between(first, last).stream()
                .filter(time -> end == null || !time.toLocalDate().isAfter(end))
                .filter(time -> applies == null || !time.isBefore(applies))
                .toList();
    }

    /** The earliest local time that matters. */
    LocalDateTime from() {
        return from;
    }

    /** The first local date that matters. */
    LocalDate firstDate() {
        return from.toLocalDate();
    }

    /** The last local date to which anything may move. */
    LocalDate lastDate() {
        return utc(horizon).toLocalDate().plusDays(2L * FARTHEST_MOVE_DAYS + ZONE_DAYS);
    }

    /**
     * What is asked for at one unit.
     *
     * @param inTarget whether the plan is for the unit now
     * @param known occurrences of the unit for which a visit was planned
     * @param reason how an adaptive plan finds its interval; null: the plan does not adapt
     */
    Expected at(UnitSchedule schedule, boolean inTarget, List<Occurrence> known, @Nullable IntervalReason reason) {
        if (!inTarget || plan.status() != PlanStatus.ACTIVE) {
            return Expected.NOTHING;
        }
        List<Slot> slots = new ArrayList<>(schedule.slots(originals));
        known.stream()
                .filter(this::isKept)
                .map(occurrence -> kept(schedule, occurrence))
                .forEach(slots::add);
        slots.removeIf(slot -> slot.takesPlace() && !isDue(slot, schedule));
        slots.sort(Comparator.comparing(Slot::original));
        return reason == null ? Expected.asRuled(slots) : new AdaptiveChoice(reason).of(slots, known);
    }

    private boolean isKept(Occurrence occurrence) {
        LocalDateTime applies = plan.appliesFrom();
        return occurrence.isPending()
                && applies != null
                && occurrence.original().isBefore(applies);
    }

    private static Slot kept(UnitSchedule schedule, Occurrence occurrence) {
        return schedule.exceptionOf(occurrence.original()).isPresent()
                ? schedule.slot(occurrence.original())
                : new Slot(occurrence.original(), occurrence.window(), Slot.Mark.AS_RULED, null);
    }

    private boolean isDue(Slot slot, UnitSchedule schedule) {
        Instant named = slot.original().atZone(schedule.zone()).toInstant();
        boolean soon = !slot.window().start().isAfter(horizon) || !named.isAfter(horizon);
        return soon && slot.window().graceEnd().isAfter(now);
    }

    private static LocalDateTime utc(Instant time) {
        return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
