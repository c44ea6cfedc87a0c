package io.dudao.inspection.inspector;

import io.dudao.inspection.messaging.InspectorEvents;
import io.dudao.kit.trail.Change;
import io.dudao.kit.trail.Changes;
import io.dudao.kit.trail.Trail;
import io.dudao.kit.trail.TrailEntry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Tells and records what became of inspectors: events hold no personal data, the trail holds what changed. */
@ApplicationScoped
class InspectorJournal {
    private final InspectorEvents events;
    private final Trail trail;

    InspectorJournal(InspectorEvents events, Trail trail) {
        this.events = events;
        this.trail = trail;
    }

    Uni<Void> registered(Mutiny.Session session, List<Inspector> fresh) {
        return events.registered(session, fresh)
                .chain(() -> trail.appendAll(
                        session,
                        fresh.stream()
                                .map(inspector -> entry(inspector, "registered", changes(null, inspector.details())))
                                .toList()));
    }

    Uni<Void> changed(Mutiny.Session session, Inspector inspector, InspectorDetails before) {
        return events.changed(session, inspector)
                .chain(() -> trail.append(session, entry(inspector, "changed", changes(before, inspector.details()))));
    }

    private static TrailEntry entry(Inspector inspector, String action, List<Change> changes) {
        return new TrailEntry(inspector.id(), "inspector", inspector.id(), null, action, changes);
    }

    private static List<Change> changes(@Nullable InspectorDetails before, InspectorDetails after) {
        return Changes.of()
                .field("name", before == null ? null : before.name(), after.name())
                .field("subject", before == null ? null : before.subject(), after.subject())
                .field("kind", before == null ? null : before.kind(), after.kind())
                .field("organisation", before == null ? null : before.organisation(), after.organisation())
                .field("regions", before == null ? null : before.regions(), after.regions())
                .field("dailyCapacity", before == null ? null : before.dailyCapacity(), after.dailyCapacity())
                .field("active", before == null ? null : before.active(), after.active())
                .list();
    }
}
