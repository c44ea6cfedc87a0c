package io.dudao.inspection.plan;

import io.dudao.inspection.visit.VisitWindow;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What has to be done so that a unit's visits are those that its plan asks for: pure, and nothing when done twice. It touches
 * no visit that anybody has begun, ended or called off, and none whose window has opened unless a person skipped or moved it.
 */
final class Reconciliation {
    private final UUID unit;
    private final int edition;
    private final @Nullable LocalDateTime appliesFrom;
    private final Instant now;
    private final List<Planned> planned = new ArrayList<>();
    private final List<Moved> moved = new ArrayList<>();
    private final List<Occurrence> withdrawn = new ArrayList<>();

    /** A visit to be planned; {@code again}: the occurrence had one that the plan called off. */
    record Planned(
            UUID unitId,
            Slot slot,
            @Nullable UUID inspector,
            @Nullable IntervalReason reason,
            boolean again) {}

    /** A visit that gets another window. */
    record Moved(Occurrence occurrence, VisitWindow window) {}

    private record Key(LocalDateTime original, @Nullable UUID inspector) {}

    Reconciliation(UUID unit, int edition, @Nullable LocalDateTime appliesFrom, Instant now) {
        this.unit = unit;
        this.edition = edition;
        this.appliesFrom = appliesFrom;
        this.now = now;
    }

    /**
     * Compares.
     *
     * @param inspectors whose visits they are; one null: a visit is not one of several
     * @param known all occurrences for which a visit was planned and that may matter still
     */
    Reconciliation decide(Expected expected, List<@Nullable UUID> inspectors, List<Occurrence> known) {
        Map<Key, Occurrence> rest = new HashMap<>();
        known.forEach(occurrence -> rest.put(key(occurrence), occurrence));
        for (Slot slot : expected.chosen()) {
            for (UUID inspector : inspectors) {
                want(slot, inspector, expected.reason(), rest.remove(new Key(slot.original(), inspector)));
            }
        }
        Map<LocalDateTime, Slot> slots = new HashMap<>();
        expected.slots().forEach(slot -> slots.put(slot.original(), slot));
        rest.values().forEach(occurrence -> leftOver(occurrence, slots.get(occurrence.original())));
        return this;
    }

    private void want(
            Slot slot, @Nullable UUID inspector, @Nullable IntervalReason reason, @Nullable Occurrence known) {
        if (known == null) {
            if (!isEarlier(slot.original())) {
                planned.add(new Planned(unit, slot, inspector, reason, false));
            }
        } else if (known.withdrawn()) {
            planned.add(new Planned(unit, slot, inspector, reason, true));
        } else if (known.isPending() && known.edition() != edition && isToCome(known) && !isEarlier(slot.original())) {
            withdrawn.add(known);
            planned.add(new Planned(unit, slot, inspector, reason, true));
        } else if (known.isPending()) {
            follow(known, slot);
        }
    }

    private void follow(Occurrence known, Slot slot) {
        boolean mayMove = slot.mark() == Slot.Mark.MOVED || (isToCome(known) && !isEarlier(slot.original()));
        if (mayMove && !known.window().equals(slot.window())) {
            moved.add(new Moved(known, slot.window()));
        }
    }

    private void leftOver(Occurrence known, @Nullable Slot slot) {
        if (!known.isPending()) {
            return;
        }
        if (slot != null && slot.takesPlace() && isEarlier(known.original())) {
            follow(known, slot);
        } else if (isToCome(known) || (slot != null && slot.mark() == Slot.Mark.SKIPPED)) {
            withdrawn.add(known);
        }
    }

    private boolean isToCome(Occurrence known) {
        return known.windowStart().isAfter(now);
    }

    /** Whether an earlier edition of the plan answers for the occurrence. */
    private boolean isEarlier(LocalDateTime original) {
        return appliesFrom != null && original.isBefore(appliesFrom);
    }

    private static Key key(Occurrence occurrence) {
        return new Key(occurrence.original(), occurrence.inspectorId());
    }

    List<Planned> planned() {
        return planned;
    }

    List<Moved> moved() {
        return moved;
    }

    /** Occurrences whose visits are called off. */
    List<Occurrence> withdrawn() {
        return withdrawn;
    }

    boolean isEmpty() {
        return planned.isEmpty() && moved.isEmpty() && withdrawn.isEmpty();
    }
}
