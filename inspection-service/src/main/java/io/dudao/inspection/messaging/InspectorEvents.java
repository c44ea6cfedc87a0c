package io.dudao.inspection.messaging;

import io.dudao.contracts.EventType;
import io.dudao.contracts.inspection.InspectionTypes;
import io.dudao.contracts.inspection.InspectorState;
import io.dudao.inspection.inspector.Inspector;
import io.dudao.inspection.inspector.InspectorDetails;
import io.dudao.kit.outbox.Outbox;
import io.dudao.kit.outbox.OutboxEntry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** What this service says of inspectors on the inspection topic: never who they are. */
@ApplicationScoped
public class InspectorEvents {
    private final Outbox outbox;

    InspectorEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Inspectors are new. */
    public Uni<Void> registered(Mutiny.Session session, List<Inspector> inspectors) {
        return outbox.appendAll(
                session,
                inspectors.stream()
                        .map(inspector -> entry(InspectionTypes.INSPECTOR_REGISTERED, inspector))
                        .toList());
    }

    /** What may be told of an inspector, or only his name or log-in, changed. */
    public Uni<Void> changed(Mutiny.Session session, Inspector inspector) {
        return outbox.appendAll(session, List.of(entry(InspectionTypes.INSPECTOR_CHANGED, inspector)));
    }

    private static OutboxEntry entry(EventType<InspectorState> type, Inspector inspector) {
        return new OutboxEntry(type, inspector.id(), state(inspector));
    }

    private static InspectorState state(Inspector inspector) {
        InspectorDetails details = inspector.details();
        return new InspectorState(
                inspector.id(),
                inspector.revision(),
                inspector.changedAt(),
                InspectorState.Kind.valueOf(details.kind().name()),
                details.active(),
                details.dailyCapacity(),
                details.regions());
    }
}
