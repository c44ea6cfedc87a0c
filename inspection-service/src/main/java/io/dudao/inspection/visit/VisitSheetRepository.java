package io.dudao.inspection.visit;

import io.dudao.inspection.batch.JsonRows;
import io.dudao.inspection.correction.Severity;
import io.dudao.kit.problem.NotFound;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The stored answers of visits. */
@ApplicationScoped
public class VisitSheetRepository {
    private static final String LOCKED = """
            select s from json_array_elements_text(cast(cast(:ids as text) as json)) as id (value)
            cross join lateral visit_sheet(cast(id.value as uuid), :UNIT_TOO) s where s is not null
            """;
    private static final String READ = """
            select cast(json_build_object('dossier', cast(d as json), 'answers', (
                select coalesce(json_agg(a order by a.received_at, a.id), '[]') from visit_answer a
                where a.visit_id = cast(id.value as uuid))) as text)
            from json_array_elements_text(cast(cast(:ids as text) as json)) as id (value)
            cross join lateral visit_dossier(cast(id.value as uuid)) d where d is not null
            """;
    private static final String ELSEWHERE = """
            select cast(to_json(a.id) as text) from visit_answer a
            where a.id in (select cast(value as uuid) from json_array_elements_text(cast(cast(:ids as text) as json)) as id (value))
              and a.visit_id <> cast(cast(cast(:visits as text) as json) ->> 0 as uuid)
            """;
    private static final String PAST = """
            select p from json_array_elements_text(cast(cast(:units as text) as json)) as id (value)
            cross join lateral visit_past(cast(id.value as uuid), cast(cast(:checklists as text) as json) ->> 0) p
            """;

    private final JsonRows rows;

    VisitSheetRepository(JsonRows rows) {
        this.rows = rows;
    }

    /** The visit {@code id} with its answers; fails {@code not-found}, whoever asks. */
    Uni<VisitSheet> require(Mutiny.Session session, UUID id) {
        return one(session, READ, id);
    }

    /** As {@link #require}; other writers of the visit wait until this transaction ends. One statement. */
    Uni<VisitSheet> requireLocked(Mutiny.Session session, UUID id) {
        return one(session, LOCKED.replace(":UNIT_TOO", "false"), id);
    }

    /** As {@link #requireLocked}; other writers of the unit's inspections wait as well. */
    Uni<VisitSheet> requireLockedWithUnit(Mutiny.Session session, UUID id) {
        return one(session, LOCKED.replace(":UNIT_TOO", "true"), id);
    }

    private Uni<VisitSheet> one(Mutiny.Session session, String sql, UUID id) {
        return rows.select(session, sql, Map.of("ids", List.of(id)), VisitSheet.class)
                .map(found -> {
                    if (found.isEmpty()) {
                        throw new NotFound("visit " + id);
                    }
                    return found.getFirst();
                });
    }

    /** Which of these ids are taken by answers of other visits. */
    Uni<List<UUID>> elsewhere(Mutiny.Session session, UUID visit, List<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : rows.select(session, ELSEWHERE, Map.of("ids", ids, "visits", List.of(visit)), UUID.class);
    }

    Uni<Void> add(Mutiny.Session session, List<VisitAnswer> answers) {
        return rows.insert(session, "visit_answer", answers);
    }

    /**
     * What a phone needs of a unit's past.
     *
     * @param inspections the last three on the checklist, newest first
     * @param actions what is still to be corrected, at most 200
     */
    public record Past(List<PastInspection> inspections, List<OpenAction> actions) {}

    /** An inspection of the past; how it was judged is not for those who inspect next. */
    public record PastInspection(UUID id, LocalDate completedOn, int checklistVersion, List<FailedItem> failed) {}

    /** @param item code; null: known by its text alone */
    public record FailedItem(@Nullable String item, String text) {}

    /** A corrective action that is still open. */
    public record OpenAction(
            UUID id,
            String text,
            Severity severity,
            LocalDate openedOn,
            @Nullable LocalDate dueOn) {}

    Uni<Past> past(Mutiny.Session session, UUID unit, String checklist) {
        return rows.select(session, PAST, Map.of("units", List.of(unit), "checklists", List.of(checklist)), Past.class)
                .map(List::getFirst);
    }
}
