package io.dudao.inspection.correction;

import io.dudao.inspection.unit.UnitRepository;
import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.security.Scope;
import io.dudao.kit.transaction.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reading corrective actions. */
@ApplicationScoped
public class CorrectiveActionService {
    private final Work work;
    private final CorrectiveActionRepository actions;
    private final CorrectionRepository corrections;
    private final ReminderRepository reminders;
    private final UnitRepository units;
    private final Transition transition;

    CorrectiveActionService(
            Work work,
            CorrectiveActionRepository actions,
            CorrectionRepository corrections,
            ReminderRepository reminders,
            UnitRepository units,
            Transition transition) {
        this.work = work;
        this.actions = actions;
        this.corrections = corrections;
        this.reminders = reminders;
        this.units = units;
        this.transition = transition;
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

    /**
     * One action with its corrections, history and reminders; fails {@code not-found}.
     *
     * @param asUnit whether the caller belongs to the unit, which must not learn who made a mystery visit
     */
    public Uni<CorrectiveActionView> get(UUID id, boolean asUnit, Scope scope) {
        return work.read(session -> actions.require(session, id)
                .chain(action -> transition
                        .unit(session, action, scope)
                        .chain(unit -> details(session, action, unit.code(), asUnit)
                                .map(details -> CorrectiveActionView.of(action, unit.code(), details)))));
    }

    private Uni<CorrectiveActionView.Details> details(
            Mutiny.Session session, CorrectiveAction action, String unit, boolean asUnit) {
        return actions.finders(session, action.inspectionId())
                .map(finders -> finders.mystery() && asUnit ? null : finders.subjects())
                .chain(finders -> corrections
                        .ofAction(session, action.id())
                        .chain(said -> corrections
                                .steps(session, action.id())
                                .chain(steps -> reminders
                                        .ofAction(session, action.id())
                                        .map(given -> new CorrectiveActionView.Details(
                                                finders,
                                                said.stream()
                                                        .map(CorrectionView::of)
                                                        .toList(),
                                                steps.stream().map(StepView::of).toList(),
                                                given.stream()
                                                        .map(reminder -> ReminderView.of(reminder, unit))
                                                        .toList())))));
    }
}
