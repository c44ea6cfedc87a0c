package io.dudao.inspection.plan;

import io.dudao.inspection.text.Language;
import io.dudao.inspection.unit.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The occurrences of a plan at a unit between two local dates, past and to come, as far as can be told now. Of an adaptive plan
 * those are told whose interval will have passed if it stays as it is.
 */
final class OccurrenceOutlook {
    private final Plan plan;
    private final LocalDate from;
    private final LocalDate to;
    private final Instant now;
    private final Language language;
    private final List<LocalDateTime> originals;

    OccurrenceOutlook(Plan plan, LocalDate from, LocalDate to, Instant now, Language language) {
        this.plan = plan;
        this.from = from;
        this.to = to;
        this.now = now;
        this.language = language;
        PlanDetails details = plan.details();
        this.originals = details
                .rule()
                .between(
                        from.minusDays(Expectation.FARTHEST_MOVE_DAYS).atStartOfDay(),
                        to.plusDays(Expectation.FARTHEST_MOVE_DAYS + 1L).atStartOfDay())
                .stream()
                .filter(time -> details.endsOn() == null || !time.toLocalDate().isAfter(details.endsOn()))
                .toList();
    }

    /** The occurrences at {@code unit} in the order of the times that the rule names. */
    List<OccurrenceView> at(Unit unit, PlanKnowledge knowledge) {
        Map<LocalDateTime, Occurrence> known = new HashMap<>();
        knowledge.knownOf(unit).stream()
                .filter(occurrence -> !occurrence.withdrawn())
                .forEach(occurrence -> known.put(occurrence.original(), occurrence));
        UnitSchedule schedule = knowledge.schedule(plan.details(), unit);
        IntervalReason reason = knowledge.reason(plan.details(), unit);
        return chosen(slots(schedule, known), known, reason).stream()
                .filter(slot -> isAskedFor(slot, schedule))
                .map(slot -> view(unit, slot, known.get(slot.original()), reason))
                .toList();
    }

    private List<Slot> slots(UnitSchedule schedule, Map<LocalDateTime, Occurrence> known) {
        LocalDateTime applies = plan.appliesFrom();
        List<Slot> slots = new ArrayList<>();
        for (LocalDateTime original : originals) {
            if (applies == null || !original.isBefore(applies) || known.containsKey(original)) {
                slots.add(schedule.slot(original));
            }
        }
        known.forEach((original, occurrence) -> {
            if (!originals.contains(original)) {
                slots.add(
                        schedule.exceptionOf(original).isPresent()
                                ? schedule.slot(original)
                                : new Slot(original, occurrence.window(), Slot.Mark.AS_RULED, null));
            }
        });
        slots.sort(Comparator.comparing(Slot::original));
        return slots;
    }

    private List<Slot> chosen(List<Slot> slots, Map<LocalDateTime, Occurrence> known, @Nullable IntervalReason reason) {
        if (reason == null) {
            return slots;
        }
        LocalDate due = new AdaptiveChoice(reason).dueFrom();
        List<Slot> chosen = new ArrayList<>();
        for (Slot slot : slots) {
            LocalDate date = slot.original().toLocalDate();
            boolean planned = known.containsKey(slot.original());
            boolean next = slot.window().graceEnd().isAfter(now) && !date.isBefore(due);
            if (planned || !slot.takesPlace() || next) {
                chosen.add(slot);
            }
            if (slot.takesPlace() && (planned || next)) {
                due = date.plusDays(reason.interval().days());
            }
        }
        return chosen;
    }

    private boolean isAskedFor(Slot slot, UnitSchedule schedule) {
        return isWithin(slot.original().toLocalDate())
                || isWithin(LocalDate.ofInstant(slot.window().start(), schedule.zone()));
    }

    private boolean isWithin(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(to);
    }

    private OccurrenceView view(Unit unit, Slot slot, @Nullable Occurrence known, @Nullable IntervalReason reason) {
        IntervalReason why = known != null && known.reason() != null ? known.reason() : reason;
        return new OccurrenceView(
                unit.code(),
                unit.id(),
                slot.original(),
                slot.window().start(),
                slot.window().end(),
                slot.window().graceEnd(),
                slot.mark(),
                slot.reason(),
                why == null ? null : why.sentence(language),
                known == null ? null : known.visitId(),
                known == null ? null : known.status());
    }
}
