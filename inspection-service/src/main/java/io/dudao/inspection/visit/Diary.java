package io.dudao.inspection.visit;

import io.dudao.inspection.inspector.ConflictsOfInterest;
import io.dudao.inspection.inspector.Inspector;
import io.dudao.inspection.unit.Unit;
import io.dudao.kit.problem.Conflict;
import io.dudao.kit.problem.RuleBroken;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** What inspectors have to do on which day, and whether more fits in. */
@ApplicationScoped
class Diary {
    /** Zones are at most 26 hours apart. */
    private static final Duration ZONES = Duration.ofHours(26);

    private final AssignmentRepository assignments;
    private final ConflictsOfInterest conflicts;
    private final Duration visitLength;

    Diary(
            AssignmentRepository assignments,
            ConflictsOfInterest conflicts,
            @ConfigProperty(name = "dudao.inspection.visit-length") Duration visitLength) {
        this.assignments = assignments;
        this.conflicts = conflicts;
        this.visitLength = visitLength;
    }

    /** A visit to fit in; {@code visit} is null for a new one. */
    record Slot(
            @Nullable UUID visit,
            Unit unit,
            VisitWindow window,
            @Nullable Instant scheduledAt) {
        static Slot of(Dossier dossier) {
            return new Slot(
                    dossier.visit().id(),
                    dossier.unit(),
                    dossier.visit().window(),
                    dossier.visit().scheduledAt());
        }

        @Nullable
        LocalDate day() {
            return LocalDay.of(window, scheduledAt, unit.zone());
        }
    }

    /** Fails {@code inspector-has-a-conflict-of-interest}. */
    Uni<Void> requireUnbiased(Mutiny.Session session, Slot slot, List<Inspector> inspectors) {
        LocalDate day = LocalDate.ofInstant(
                slot.scheduledAt() == null ? slot.window().start() : slot.scheduledAt(),
                slot.unit().zone());
        List<UUID> ids = inspectors.stream().map(Inspector::id).toList();
        return ids.isEmpty()
                ? Uni.createFrom().voidItem()
                : conflicts
                        .at(session, slot.unit().id(), day, ids)
                        .invoke(biased -> refuseBiased(biased, inspectors))
                        .replaceWithVoid();
    }

    private static void refuseBiased(Set<UUID> biased, List<Inspector> inspectors) {
        for (Inspector inspector : inspectors) {
            if (biased.contains(inspector.id())) {
                throw new RuleBroken(
                        "inspector-has-a-conflict-of-interest",
                        "Inspector " + inspector.code() + " declared a conflict of interest with this unit.");
            }
        }
    }

    /** Fails {@code inspector-day-is-full} if one of the inspectors has no room for the visit; they are locked. */
    Uni<Void> requireRoom(Mutiny.Session session, Slot slot, List<Inspector> inspectors) {
        LocalDate day = slot.day();
        if (day == null || inspectors.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<UUID> ids = inspectors.stream().map(Inspector::id).toList();
        return on(session, ids, day)
                .invoke(engaged -> inspectors.forEach(inspector -> requireRoom(slot, inspector, engaged)))
                .replaceWithVoid();
    }

    /** The visits that these inspectors must make on the local date {@code day} of each visit's unit. */
    Uni<List<Dossier>> on(Mutiny.Session session, List<UUID> inspectors, LocalDate day) {
        Instant from = day.atStartOfDay(ZoneId.of("UTC")).toInstant().minus(ZONES);
        Instant to = from.plus(ZONES.multipliedBy(2)).plus(Duration.ofDays(1));
        return assignments
                .engaged(session, inspectors, from, to)
                .map(found -> found.stream()
                        .filter(dossier -> day.equals(Slot.of(dossier).day()))
                        .toList());
    }

    private void requireRoom(Slot slot, Inspector inspector, List<Dossier> engaged) {
        List<@Nullable Instant> others = new ArrayList<>();
        engaged.stream()
                .filter(dossier -> !dossier.visit().id().equals(slot.visit()) && dossier.isMadeBy(inspector.id()))
                .forEach(dossier -> others.add(dossier.visit().scheduledAt()));
        if (LocalDay.isFull(slot.scheduledAt(), others, inspector.dailyCapacity(), visitLength)) {
            throw new Conflict(
                    "inspector-day-is-full",
                    "Inspector " + inspector.code() + " has no room on " + slot.day() + ": " + others.size() + " of "
                            + inspector.dailyCapacity() + " visits, and none may overlap.");
        }
    }
}
