package io.dudao.inspection.messaging;

import io.dudao.contracts.EventType;
import io.dudao.contracts.inspection.DrawState;
import io.dudao.contracts.inspection.InspectionCompleted;
import io.dudao.contracts.inspection.InspectionTypes;
import io.dudao.inspection.draw.Draw;
import io.dudao.kit.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;

/** What this service says of draws on the inspection topic: never which units were drawn. */
@ApplicationScoped
public class DrawEvents {
    private final Outbox outbox;

    DrawEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    /** List and seed are fixed. */
    public Uni<Void> prepared(Mutiny.Session session, Draw draw) {
        return append(session, InspectionTypes.DRAW_PREPARED, draw);
    }

    /** The draw is made. */
    public Uni<Void> made(Mutiny.Session session, Draw draw) {
        return append(session, InspectionTypes.DRAW_MADE, draw);
    }

    private Uni<Void> append(Mutiny.Session session, EventType<DrawState> type, Draw draw) {
        return outbox.append(session, type, draw.id(), state(draw));
    }

    private static DrawState state(Draw draw) {
        return new DrawState(
                draw.id(),
                draw.revision(),
                draw.changedAt(),
                DrawState.Status.valueOf(draw.status().name()),
                InspectionCompleted.Kind.valueOf(draw.kind().name()),
                draw.checklistCode(),
                draw.candidateCount(),
                draw.stratumCount(),
                draw.units(),
                draw.notStaffed(),
                draw.algorithm(),
                draw.listHash(),
                draw.seedHash());
    }
}
