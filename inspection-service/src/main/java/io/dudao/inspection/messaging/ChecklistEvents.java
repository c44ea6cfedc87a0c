package io.dudao.inspection.messaging;

import io.dudao.contracts.EventType;
import io.dudao.contracts.inspection.ChecklistState;
import io.dudao.contracts.inspection.InspectionTypes;
import io.dudao.inspection.checklist.Checklist;
import io.dudao.kit.outbox.Outbox;
import io.dudao.kit.outbox.OutboxEntry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** What this service says of checklists on the inspection topic. Drafts are nobody else's business. */
@ApplicationScoped
public class ChecklistEvents {
    private final Outbox outbox;

    ChecklistEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    /** A version was published. */
    public Uni<Void> published(Mutiny.Session session, Checklist checklist) {
        return append(session, InspectionTypes.CHECKLIST_PUBLISHED, checklist);
    }

    /** No new inspection starts on a version any more. */
    public Uni<Void> withdrawn(Mutiny.Session session, Checklist checklist) {
        return append(session, InspectionTypes.CHECKLIST_WITHDRAWN, checklist);
    }

    private Uni<Void> append(Mutiny.Session session, EventType<ChecklistState> type, Checklist checklist) {
        return outbox.appendAll(session, List.of(new OutboxEntry(type, checklist.id(), state(checklist))));
    }

    private static ChecklistState state(Checklist checklist) {
        return new ChecklistState(
                checklist.id(),
                checklist.toldRevision(),
                checklist.changedAt(),
                checklist.code(),
                checklist.number(),
                ChecklistState.Status.valueOf(checklist.status().name()),
                ChecklistState.Method.valueOf(checklist.method().name()),
                checklist.passMark(),
                checklist.items().size());
    }
}
