package io.dudao.inspection.deviation;

import io.dudao.inspection.checklist.ChecklistRepository;
import io.dudao.inspection.messaging.DeviationEvents;
import io.dudao.inspection.unit.Unit;
import io.dudao.inspection.unit.UnitRepository;
import io.dudao.kit.attachment.Attachments;
import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.problem.NotFound;
import io.dudao.kit.problem.RuleBroken;
import io.dudao.kit.security.Scope;
import io.dudao.kit.time.Ids;
import io.dudao.kit.trail.Changes;
import io.dudao.kit.trail.Trail;
import io.dudao.kit.trail.TrailEntry;
import io.dudao.kit.transaction.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** What can be done with known deviations. */
@ApplicationScoped
public class DeviationService {
    private final Work work;
    private final DeviationRepository deviations;
    private final UnitRepository units;
    private final ChecklistRepository checklists;
    private final DeviationEvents events;
    private final Trail trail;
    private final Attachments attachments;
    private final Clock clock;

    DeviationService(
            Work work,
            DeviationRepository deviations,
            UnitRepository units,
            ChecklistRepository checklists,
            DeviationEvents events,
            Trail trail,
            Attachments attachments,
            Clock clock) {
        this.work = work;
        this.deviations = deviations;
        this.units = units;
        this.checklists = checklists;
        this.events = events;
        this.trail = trail;
        this.attachments = attachments;
        this.clock = clock;
    }

    /** The deviations of units within {@code scope}. */
    public Uni<Page<DeviationView>> list(DeviationFilter filter, Scope scope, PageRequest page) {
        return work.read(session -> deviations
                .list(session, filter, scope, page)
                .chain(found -> units.codes(
                                session,
                                found.items().stream().map(Deviation::unitId).toList())
                        .map(codes ->
                                found.map(deviation -> DeviationView.of(deviation, codes.get(deviation.unitId()))))));
    }

    /** One deviation; fails {@code not-found}. */
    public Uni<DeviationView> get(UUID id, Scope scope) {
        return work.read(session -> deviations
                .require(session, id)
                .chain(deviation ->
                        unit(session, deviation, scope).map(unit -> DeviationView.of(deviation, unit.code()))));
    }

    /**
     * Registers a deviation; fails {@code unknown-unit}, {@code unknown-checklist}, {@code unknown-item} and what the rules of
     * deviations say.
     *
     * @param by subject of the caller
     */
    public Uni<DeviationView> register(NewDeviation content, String by, Scope scope) {
        return work.once(
                content,
                DeviationView.class,
                session -> units.byCodes(session, List.of(content.unit()))
                        .map(known -> UnitRepository.requireIn(known, content.unit(), scope))
                        .call(unit -> requireItem(session, content))
                        .chain(unit -> register(session, unit, content, by)));
    }

    private Uni<Void> requireItem(Mutiny.Session session, NewDeviation content) {
        return checklists
                .latest(session, List.of(content.checklist()))
                .invoke(known -> {
                    var checklist = known.get(content.checklist());
                    if (checklist == null) {
                        throw RuleBroken.at(
                                "unknown-checklist", "checklist", "There is no checklist " + content.checklist() + ".");
                    }
                    boolean there = checklist.sections().stream()
                            .flatMap(section -> section.items().stream())
                            .anyMatch(item -> item.code().equals(content.item()));
                    if (!there) {
                        throw RuleBroken.at(
                                "unknown-item", "item", "The checklist has no item " + content.item() + ".");
                    }
                })
                .replaceWithVoid();
    }

    private Uni<DeviationView> register(Mutiny.Session session, Unit unit, NewDeviation content, String by) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, unit.zone());
        Deviation deviation = Deviation.register(Ids.next(), unit.id(), content, today, by, now);
        return attachments
                .link(session, unit.id(), "deviation", deviation.id(), deviation.attachments())
                .chain(() -> session.persist(deviation))
                .chain(() -> record(session, deviation, null, "registered"))
                .replaceWith(() -> DeviationView.of(deviation, unit.code()));
    }

    /** Accepts a deviation; {@code by} is the subject of the caller. */
    public Uni<DeviationView> accept(UUID id, @Nullable String note, String by, Scope scope) {
        return change(new Decision(id, note), "accepted", scope, (deviation, now) -> deviation.accept(note, by, now));
    }

    /** Refuses a deviation; {@code by} is the subject of the caller. */
    public Uni<DeviationView> refuse(UUID id, String reason, String by, Scope scope) {
        return change(
                new Decision(id, reason), "refused", scope, (deviation, now) -> deviation.refuse(reason, by, now));
    }

    /** Ends an accepted deviation before its last day. */
    public Uni<DeviationView> end(UUID id, Scope scope) {
        return change(new Decision(id, null), "ended", scope, Deviation::end);
    }

    private record Decision(UUID id, @Nullable String note) {}

    private Uni<DeviationView> change(
            Decision command, String action, Scope scope, BiConsumer<Deviation, Instant> verb) {
        return work.once(
                command,
                DeviationView.class,
                session -> deviations
                        .requireLocked(session, command.id())
                        .chain(deviation -> unit(session, deviation, scope)
                                .call(() -> change(session, deviation, action, verb))
                                .map(unit -> DeviationView.of(deviation, unit.code()))));
    }

    private Uni<Void> change(
            Mutiny.Session session, Deviation deviation, String action, BiConsumer<Deviation, Instant> verb) {
        DeviationStatus before = deviation.status();
        verb.accept(deviation, clock.instant());
        return record(session, deviation, before, action);
    }

    private Uni<Void> record(
            Mutiny.Session session, Deviation deviation, @Nullable DeviationStatus before, String action) {
        var changes = Changes.of().field("status", before, deviation.status()).list();
        var entry = new TrailEntry(deviation.id(), "deviation", deviation.id(), deviation.unitId(), action, changes);
        return trail.append(session, entry).chain(() -> events.stated(session, deviation));
    }

    private Uni<Unit> unit(Mutiny.Session session, Deviation deviation, Scope scope) {
        return units.require(session, deviation.unitId(), scope)
                .onFailure(NotFound.class)
                .transform(outOfScope -> new NotFound("deviation " + deviation.id()));
    }
}
