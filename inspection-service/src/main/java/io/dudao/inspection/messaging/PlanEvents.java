package io.dudao.inspection.messaging;

import io.dudao.contracts.EventType;
import io.dudao.contracts.inspection.InspectionCompleted;
import io.dudao.contracts.inspection.InspectionTypes;
import io.dudao.contracts.inspection.PlanState;
import io.dudao.inspection.plan.Plan;
import io.dudao.kit.outbox.Outbox;
import io.dudao.kit.outbox.OutboxEntry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** What this service says of plans on the inspection topic. */
@ApplicationScoped
public class PlanEvents {
    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    private final Outbox outbox;

    PlanEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    /** A plan is new. */
    public Uni<Void> created(Mutiny.Session session, Plan plan) {
        return append(session, InspectionTypes.PLAN_CREATED, plan);
    }

    /** A plan was changed or resumed, or one of its occurrences skipped or moved. */
    public Uni<Void> changed(Mutiny.Session session, Plan plan) {
        return append(session, InspectionTypes.PLAN_CHANGED, plan);
    }

    /** A plan is paused. */
    public Uni<Void> paused(Mutiny.Session session, Plan plan) {
        return append(session, InspectionTypes.PLAN_PAUSED, plan);
    }

    /** A plan has ended. */
    public Uni<Void> ended(Mutiny.Session session, Plan plan) {
        return append(session, InspectionTypes.PLAN_ENDED, plan);
    }

    private Uni<Void> append(Mutiny.Session session, EventType<PlanState> type, Plan plan) {
        return outbox.appendAll(session, List.of(new OutboxEntry(type, plan.id(), state(plan))));
    }

    private static PlanState state(Plan plan) {
        return new PlanState(
                plan.id(),
                plan.revision(),
                plan.changedAt(),
                plan.code(),
                plan.checklistCode(),
                InspectionCompleted.Kind.valueOf(plan.kind().name()),
                plan.announced(),
                plan.recurrence(),
                TO_THE_SECOND.format(plan.startsAt()),
                plan.atLeastEveryDays(),
                plan.isAdaptive(),
                PlanState.Status.valueOf(plan.status().name()));
    }
}
