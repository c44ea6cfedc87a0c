package io.dudao.inspection.inspector;

import io.dudao.inspection.unit.Unit;
import io.dudao.inspection.unit.UnitRepository;
import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.problem.NotFound;
import io.dudao.kit.security.Scope;
import io.dudao.kit.time.Ids;
import io.dudao.kit.trail.Changes;
import io.dudao.kit.trail.Trail;
import io.dudao.kit.trail.TrailEntry;
import io.dudao.kit.transaction.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * Conflicts of interest, declared by the inspector himself or by a supervisor of his. Nothing of them leaves as an event: they
 * tell of families and money.
 */
@ApplicationScoped
public class ConflictService {
    private final Work work;
    private final InspectorRepository inspectors;
    private final ConflictRepository conflicts;
    private final UnitRepository units;
    private final Trail trail;
    private final Clock clock;

    ConflictService(
            Work work,
            InspectorRepository inspectors,
            ConflictRepository conflicts,
            UnitRepository units,
            Trail trail,
            Clock clock) {
        this.work = work;
        this.inspectors = inspectors;
        this.conflicts = conflicts;
        this.units = units;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Who asks.
     *
     * @param subject of the log-in
     * @param inspector whether the caller acts as an inspector, who sees himself alone
     */
    public record Asker(String subject, boolean inspector, Scope scope) {
        private boolean mayAsk(Inspector whom) {
            return inspector
                    ? subject.equals(whom.subject())
                    : InspectorRepository.isWithin(whom.details().regions(), scope);
        }

        /** Whoever has a conflict may say so about any unit. */
        private Scope unitScope() {
            return inspector ? Scope.all() : scope;
        }
    }

    /** What is declared; {@code from} is today in the unit's zone if null. */
    public record Declaration(
            String unit,
            ConflictReason reason,
            @Nullable String note,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    private record Command(UUID inspector, Declaration declaration) {}

    private record Ending(UUID inspector, UUID conflict, LocalDate lastDay) {}

    /** The conflicts of an inspector, the latest first; fails {@code not-found}. */
    public Uni<Page<ConflictView>> list(UUID inspector, Asker asker, PageRequest page) {
        return work.read(session -> require(session, inspector, asker)
                .chain(found -> conflicts.list(session, inspector, page))
                .chain(found -> views(session, found)));
    }

    private Uni<Page<ConflictView>> views(Mutiny.Session session, Page<InspectorConflict> page) {
        List<UUID> ids =
                page.items().stream().map(InspectorConflict::unitId).distinct().toList();
        return units.codes(session, ids)
                .map(codes -> page.map(conflict -> ConflictView.of(conflict, codes.get(conflict.unitId()))));
    }

    /** Declares a conflict; fails as {@link InspectorConflict#declare} says, and for what is out of reach. */
    public Uni<ConflictView> declare(UUID inspector, Declaration declaration, Asker asker) {
        return work.once(
                new Command(inspector, declaration),
                ConflictView.class,
                session -> require(session, inspector, asker)
                        .chain(() -> units.byCodes(session, List.of(declaration.unit())))
                        .map(known -> UnitRepository.requireIn(known, declaration.unit(), asker.unitScope()))
                        .chain(unit -> declare(session, inspector, unit, declaration, asker)));
    }

    private Uni<ConflictView> declare(
            Mutiny.Session session, UUID inspector, Unit unit, Declaration declaration, Asker asker) {
        LocalDate from =
                declaration.from() == null ? LocalDate.ofInstant(clock.instant(), unit.zone()) : declaration.from();
        var terms = new InspectorConflict.Terms(declaration.reason(), declaration.note(), from, declaration.to());
        InspectorConflict conflict =
                InspectorConflict.declare(Ids.next(), inspector, unit.id(), terms, asker.subject(), clock.instant());
        var changes = Changes.of()
                .field("unit", null, unit.code())
                .field("reason", null, terms.reason())
                .field("from", null, terms.from())
                .field("to", null, terms.to())
                .list();
        return session.persist(conflict)
                .chain(() -> trail.append(
                        session, new TrailEntry(inspector, "inspector", inspector, null, "conflict-declared", changes)))
                .replaceWith(ConflictView.of(conflict, unit.code()));
    }

    /** Ends a conflict; fails {@code not-found} and as {@link InspectorConflict#end} says. */
    public Uni<ConflictView> end(UUID inspector, UUID conflict, LocalDate lastDay, Asker asker) {
        return work.once(
                new Ending(inspector, conflict, lastDay),
                ConflictView.class,
                session -> require(session, inspector, asker)
                        .chain(() -> conflicts.requireLocked(session, inspector, conflict))
                        .call(found -> end(session, found, lastDay))
                        .chain(found -> units.codes(session, List.of(found.unitId()))
                                .map(codes -> ConflictView.of(found, codes.get(found.unitId())))));
    }

    private Uni<Void> end(Mutiny.Session session, InspectorConflict conflict, LocalDate lastDay) {
        LocalDate before = conflict.terms().to();
        if (!conflict.end(lastDay)) {
            return Uni.createFrom().voidItem();
        }
        var changes = Changes.of().field("to", before, lastDay).list();
        UUID id = conflict.inspectorId();
        return trail.append(session, new TrailEntry(id, "inspector", id, null, "conflict-ended", changes));
    }

    private Uni<Inspector> require(Mutiny.Session session, UUID id, Asker asker) {
        return inspectors.require(session, id).invoke(found -> {
            if (!asker.mayAsk(found)) {
                throw new NotFound("inspector " + id);
            }
        });
    }
}
