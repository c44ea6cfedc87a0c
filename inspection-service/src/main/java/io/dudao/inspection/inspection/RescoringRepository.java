package io.dudao.inspection.inspection;

import io.dudao.inspection.batch.JsonRows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Inspections whose score changed, and what they said before. */
@ApplicationScoped
class RescoringRepository {
    /** Keeps the old state and writes the new one; both parts see the row as it was before. */
    private static final String RESCORE = """
            with sent as (
                select * from json_to_recordset(cast(cast(:rows as text) as json)) as r (
                    id uuid, score numeric, verdict text, grade text, critical_failed boolean, answers jsonb, sections jsonb,
                    replaced_at timestamptz, appeal_id uuid)
            ), kept as (
                insert into inspection_revision (inspection_id, revision, score, verdict, grade, critical_failed, answers,
                                                 sections, replaced_at, appeal_id)
                select i.id, i.revision, i.score, i.verdict, i.grade, i.critical_failed, i.answers, i.sections,
                       sent.replaced_at, sent.appeal_id
                from inspection i join sent on sent.id = i.id
            )
            update inspection i
            set score = sent.score, verdict = sent.verdict, grade = sent.grade, critical_failed = sent.critical_failed,
                answers = sent.answers, sections = sent.sections, revision = i.revision + 1, version = i.version + 1
            from sent where i.id = sent.id
            returning cast(row_to_json(i) as text)
            """;

    private static final String WITHDRAW = """
            update finding f set withdrawn_at = r.withdrawn_at
            from json_to_recordset(cast(cast(:rows as text) as json)) as r (
                inspection_id uuid, item_code text, withdrawn_at timestamptz)
            where f.inspection_id = r.inspection_id and f.item_code = r.item_code and f.withdrawn_at is null
            """;
    private static final String REVISIONS = """
            select cast(row_to_json(r) as text) from inspection_revision r
            where r.inspection_id in (
                select cast(value as uuid) from json_array_elements_text(cast(cast(:ids as text) as json)) as id (value))
            order by r.revision
            """;

    private final JsonRows rows;

    RescoringRepository(JsonRows rows) {
        this.rows = rows;
    }

    /** The new state of an inspection. */
    private record Rescored(
            UUID id,
            @Nullable BigDecimal score,
            Verdict verdict,
            @Nullable String grade,
            boolean criticalFailed,
            List<Answer> answers,
            List<SectionScore> sections,
            Instant replacedAt,
            UUID appealId) {}

    private record Withdrawn(UUID inspectionId, String itemCode, Instant withdrawnAt) {}

    /** The inspection {@code id}, whose unit is locked, with its new score and the next revision. */
    Uni<Inspection> rescore(
            Mutiny.Session session, UUID id, AnswerSheet sheet, Assessment assessment, UUID appeal, Instant now) {
        var rescored = new Rescored(
                id,
                assessment.score(),
                assessment.verdict(),
                assessment.grade(),
                assessment.criticalFailed(),
                sheet.answers(),
                assessment.sections(),
                now,
                appeal);
        return rows.select(session, RESCORE, Map.of("rows", List.of(rescored)), Inspection.class)
                .map(List::getFirst);
    }

    /** Withdraws the findings of these items. */
    Uni<Void> withdraw(Mutiny.Session session, UUID inspection, Collection<String> items, Instant now) {
        return rows.change(
                session,
                WITHDRAW,
                items.stream().map(item -> new Withdrawn(inspection, item, now)).toList());
    }

    /** What the inspection said before, the oldest first. */
    Uni<List<InspectionRevision>> revisions(Mutiny.Session session, UUID inspection) {
        return rows.select(session, REVISIONS, Map.of("ids", List.of(inspection)), InspectionRevision.class);
    }
}
