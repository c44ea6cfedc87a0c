package io.dudao.inspection.visit;

import io.dudao.inspection.batch.JsonRows;
import io.dudao.inspection.messaging.VisitEvents;
import io.dudao.kit.trail.Changes;
import io.dudao.kit.trail.Trail;
import io.dudao.kit.trail.TrailEntry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Calls off and moves visits by the hundred, in the caller's transaction and in few statements whatever their number. A visit
 * that is no longer planned – begun, ended, called off – is left alone.
 */
@ApplicationScoped
public class PlannedVisitChanges {
    private static final String LOCKED = """
            select cast(row_to_json(v) as text) from visit v
            where v.status = 'PLANNED'
              and v.id in (select cast(value as uuid) from json_array_elements_text(cast(cast(:ids as text) as json)) as id (value))
            order by v.id for no key update
            """;
    private static final String CANCEL = """
            update visit v
            set status = 'CANCELLED', reason = r.reason, changed_at = r.changed_at, revision = v.revision + 1,
                version = v.version + 1
            from json_to_recordset(cast(cast(:rows as text) as json)) as r (id uuid, reason text, changed_at timestamptz)
            where v.id = r.id
            returning cast(row_to_json(v) as text)
            """;
    private static final String MOVE = """
            update visit v
            set window_start = r.window_start, window_end = r.window_end, grace_end = r.grace_end,
                scheduled_at = case when v.scheduled_at between r.window_start and r.window_end then v.scheduled_at end,
                changed_at = r.changed_at, revision = v.revision + 1, version = v.version + 1
            from json_to_recordset(cast(cast(:rows as text) as json)) as r (
                id uuid, window_start timestamptz, window_end timestamptz, grace_end timestamptz, changed_at timestamptz)
            where v.id = r.id
            returning cast(row_to_json(v) as text)
            """;

    private final JsonRows rows;
    private final VisitEvents events;
    private final Trail trail;
    private final Clock clock;

    PlannedVisitChanges(JsonRows rows, VisitEvents events, Trail trail, Clock clock) {
        this.rows = rows;
        this.events = events;
        this.trail = trail;
        this.clock = clock;
    }

    private record Cancellation(UUID id, String reason, Instant changedAt) {}

    private record Move(UUID id, Instant windowStart, Instant windowEnd, Instant graceEnd, Instant changedAt) {}

    /**
     * Calls visits off.
     *
     * @param reasons a code, by the visit's id
     * @return the visits that were called off
     */
    public Uni<List<Visit>> cancel(Mutiny.Session session, Map<UUID, String> reasons) {
        Instant now = now();
        return locked(session, reasons)
                .chain(before -> update(
                                session,
                                CANCEL,
                                before.values().stream()
                                        .map(visit ->
                                                new Cancellation(visit.id(), reasons.getOrDefault(visit.id(), ""), now))
                                        .toList())
                        .call(after -> trail.appendAll(session, entries("cancelled", before, after)))
                        .call(after -> events.cancelled(session, after)));
    }

    /**
     * Gives visits other windows; an agreed time that lies outside the new window is given up.
     *
     * @param windows by the visit's id
     * @return the visits that were moved
     */
    public Uni<List<Visit>> move(Mutiny.Session session, Map<UUID, VisitWindow> windows) {
        Instant now = now();
        return locked(session, windows)
                .chain(before -> update(
                                session,
                                MOVE,
                                windows.entrySet().stream()
                                        .filter(entry -> before.containsKey(entry.getKey()))
                                        .map(entry -> move(entry.getKey(), entry.getValue(), now))
                                        .toList())
                        .call(after -> trail.appendAll(session, entries("moved", before, after)))
                        .call(after -> events.changed(session, after)));
    }

    private static Move move(UUID id, VisitWindow window, Instant now) {
        return new Move(id, window.start(), window.end(), window.graceEnd(), now);
    }

    private Uni<Map<UUID, Visit>> locked(Mutiny.Session session, Map<UUID, ?> wanted) {
        return wanted.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : rows.select(session, LOCKED, Map.of("ids", wanted.keySet()), Visit.class)
                        .map(found -> found.stream().collect(Collectors.toMap(Visit::id, visit -> visit)));
    }

    private Uni<List<Visit>> update(Mutiny.Session session, String sql, List<?> changes) {
        return changes.isEmpty()
                ? Uni.createFrom().item(List.of())
                : rows.select(session, sql, Map.of("rows", changes), Visit.class);
    }

    private static List<TrailEntry> entries(String action, Map<UUID, Visit> before, List<Visit> after) {
        return after.stream()
                .map(visit -> entry(action, before.getOrDefault(visit.id(), visit), visit))
                .toList();
    }

    private static TrailEntry entry(String action, Visit before, Visit after) {
        return new TrailEntry(
                after.inspectionId(),
                "visit",
                after.id(),
                after.unitId(),
                action,
                Changes.of()
                        .field("status", before.status(), after.status())
                        .field("reason", before.reason(), after.reason())
                        .field(
                                "windowStart",
                                before.window().start(),
                                after.window().start())
                        .field(
                                "windowEnd",
                                before.window().end(),
                                after.window().end())
                        .field("scheduledAt", before.scheduledAt(), after.scheduledAt())
                        .list());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
