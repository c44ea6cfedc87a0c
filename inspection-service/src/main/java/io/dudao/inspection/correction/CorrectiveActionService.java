package io.dudao.inspection.correction;

import io.dudao.inspection.messaging.InspectionEvents;
import io.dudao.inspection.unit.Unit;
import io.dudao.inspection.unit.UnitRepository;
import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.problem.NotFound;
import io.dudao.kit.security.Scope;
import io.dudao.kit.time.PlausibleTime;
import io.dudao.kit.transaction.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** What can be done with corrective actions. */
@ApplicationScoped
public class CorrectiveActionService {
    private final Work work;
    private final CorrectiveActionRepository actions;
    private final UnitRepository units;
    private final InspectionEvents events;
    private final Clock clock;

    CorrectiveActionService(
            Work work, CorrectiveActionRepository actions, UnitRepository units, InspectionEvents events, Clock clock) {
        this.work = work;
        this.actions = actions;
        this.units = units;
        this.events = events;
        this.clock = clock;
    }

    /** The actions of units within {@code scope}. */
    public Uni<Page<CorrectiveActionView>> list(CorrectiveActionFilter filter, Scope scope, PageRequest page) {
        return work.read(session -> actions.list(session, filter, scope, page)
                .chain(found -> units.codes(
                                session,
                                found.items().stream()
                                        .map(CorrectiveAction::unitId)
                                        .toList())
                        .map(codes ->
                                found.map(action -> CorrectiveActionView.of(action, codes.get(action.unitId()))))));
    }

    /** One action; fails {@code not-found}. */
    public Uni<CorrectiveActionView> get(UUID id, Scope scope) {
        return work.read(session -> actions.require(session, id)
                .chain(action ->
                        unit(session, action, scope).map(unit -> CorrectiveActionView.of(action, unit.code()))));
    }

    /**
     * Closes an action.
     *
     * @param closedOn local date of the correction
     * @param by subject of the caller
     */
    public Uni<CorrectiveActionView> close(UUID id, LocalDate closedOn, @Nullable String note, String by, Scope scope) {
        return work.once(
                new Closing(id, closedOn, note),
                CorrectiveActionView.class,
                session -> actions.requireLocked(session, id)
                        .chain(action -> unit(session, action, scope)
                                .invoke(unit -> close(action, unit, closedOn, note, by))
                                .call(() -> events.stated(session, List.of(), List.of(action)))
                                .map(unit -> CorrectiveActionView.of(action, unit.code()))));
    }

    private record Closing(
            UUID id, LocalDate closedOn, @Nullable String note) {}

    private void close(CorrectiveAction action, Unit unit, LocalDate closedOn, @Nullable String note, String by) {
        Instant now = clock.instant();
        PlausibleTime.require("closedOn", closedOn, unit.zone(), now);
        action.close(closedOn, note, by, CorrectionTime.of(closedOn, unit.zone(), action.changedAt(), now));
    }

    private Uni<Unit> unit(Mutiny.Session session, CorrectiveAction action, Scope scope) {
        return units.require(session, action.unitId(), scope)
                .onFailure(NotFound.class)
                .transform(outOfScope -> new NotFound("corrective action " + action.id()));
    }
}
