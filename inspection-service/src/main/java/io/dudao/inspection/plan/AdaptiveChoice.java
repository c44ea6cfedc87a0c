package io.dudao.inspection.plan;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The one occurrence that an adaptive plan asks for next: the first of the rule that lies at least the interval after the
 * unit's last inspection. A visit that is planned is brought forward when things got worse, and never put off.
 */
final class AdaptiveChoice {
    private final IntervalReason reason;

    AdaptiveChoice(IntervalReason reason) {
        this.reason = reason;
    }

    /** The first local date on which the next visit may be. */
    LocalDate dueFrom() {
        LocalDate last = reason.factors().lastOn();
        return last == null ? LocalDate.MIN : last.plusDays(reason.interval().days());
    }

    /**
     * Chooses.
     *
     * @param slots occurrences to come, in order
     * @param known those for which a visit was planned before
     */
    Expected of(List<Slot> slots, List<Occurrence> known) {
        if (known.stream().anyMatch(Occurrence::isBegun)) {
            return new Expected(slots, List.of(), reason);
        }
        Set<LocalDateTime> spent = known.stream()
                .filter(occurrence -> !occurrence.withdrawn() && !occurrence.isPending())
                .map(Occurrence::original)
                .collect(Collectors.toSet());
        Optional<LocalDateTime> pending = known.stream()
                .filter(Occurrence::isPending)
                .map(Occurrence::original)
                .min(Comparator.naturalOrder());
        return new Expected(
                slots,
                slots.stream()
                        .filter(Slot::takesPlace)
                        .filter(slot -> !spent.contains(slot.original()))
                        .filter(slot -> pending.filter(slot.original()::equals).isPresent()
                                || !slot.original().toLocalDate().isBefore(dueFrom()))
                        .limit(1)
                        .toList(),
                reason);
    }
}
