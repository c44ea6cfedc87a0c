package io.dudao.inspection.draw;

import io.dudao.inspection.messaging.DrawEvents;
import io.dudao.kit.trail.Changes;
import io.dudao.kit.trail.Trail;
import io.dudao.kit.trail.TrailEntry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Tells and records what became of draws. */
@ApplicationScoped
class DrawJournal {
    private final DrawEvents events;
    private final Trail trail;

    DrawJournal(DrawEvents events, Trail trail) {
        this.events = events;
        this.trail = trail;
    }

    Uni<Void> prepared(Mutiny.Session session, Draw draw) {
        return events.prepared(session, draw).chain(() -> trail.append(session, entry(draw, "prepared", null)));
    }

    /** @param before its status before; null: it was made at once */
    Uni<Void> made(Mutiny.Session session, Draw draw, @Nullable DrawStatus before) {
        return events.made(session, draw).chain(() -> trail.append(session, entry(draw, "made", before)));
    }

    private static TrailEntry entry(Draw draw, String action, @Nullable DrawStatus before) {
        Changes changes = Changes.of().field("status", before, draw.status());
        if (before == null) {
            changes.field("listHash", null, draw.listHash())
                    .field("seedHash", null, draw.seedHash())
                    .field("candidates", null, draw.candidateCount())
                    .field("units", null, draw.units());
        }
        changes.field("notStaffed", null, draw.notStaffed());
        return new TrailEntry(draw.id(), "draw", draw.id(), null, action, changes.list());
    }
}
