package io.dudao.feedback.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dudao.kit.paging.KeysetQuery;
import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.paging.SortField;
import io.dudao.kit.problem.NotFound;
import io.dudao.kit.security.Scope;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The feedback table. */
@ApplicationScoped
public class FeedbackRepository {
    /** In the order of ids, so that batches that overlap wait for each other instead of deadlocking. */
    private static final String INSERT = """
            insert into feedback (id, unit_id, captured_at, received_at, received_from, channel, csat, nps, ces, comment,
                                  complaint, touchpoint, content_hash, revision, version)
            select id, "unitId", "capturedAt", "receivedAt", "receivedFrom", channel, csat, nps, ces, comment,
                   complaint, touchpoint, decode("contentHash", 'hex'), revision, 0
            from json_to_recordset(cast(cast(:rows as text) as json)) as row (id uuid, "unitId" uuid, "capturedAt" timestamptz,
                 "receivedAt" timestamptz, "receivedFrom" text, channel text, csat smallint, nps smallint, ces smallint,
                 comment text, complaint boolean, touchpoint text, "contentHash" text, revision bigint)
            order by id
            on conflict (id) do nothing
            returning id
            """;

    private static final String STORED = """
            select id, encode(content_hash, 'hex'), received_at from feedback where id in (:ids)
            """;

    private final ObjectMapper json;

    FeedbackRepository(ObjectMapper json) {
        this.json = json;
    }

    /** What is known of feedback that was received before. */
    record Stored(UUID id, String contentHash, Instant receivedAt) {}

    /** Adds what is not there yet, in one statement, and returns the ids added; waits for others who add the same. */
    Uni<Set<UUID>> addMissing(Mutiny.Session session, Collection<Candidate> candidates) {
        if (candidates.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return session.createNativeQuery(INSERT, UUID.class)
                .setParameter("rows", rows(candidates))
                .getResultList()
                .map(HashSet::new);
    }

    /** Of these ids those that are there. */
    Uni<Map<UUID, Stored>> stored(Mutiny.Session session, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return session.createNativeQuery(STORED, Object[].class)
                .setParameter("ids", ids)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new Stored((UUID) row[0], (String) row[1], ((OffsetDateTime) row[2]).toInstant()))
                        .collect(Collectors.toMap(Stored::id, one -> one)));
    }

    Uni<Feedback> require(Mutiny.Session session, UUID id) {
        return session.find(Feedback.class, id).onItem().ifNull().failWith(() -> new NotFound("feedback " + id));
    }

    /** What a caller asks the list for; null means any. */
    public record Filter(
            @Nullable String unit,
            @Nullable String region,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Boolean complaint) {}

    Uni<Page<Feedback>> list(Mutiny.Session session, Filter filter, Scope scope, PageRequest page) {
        return KeysetQuery.of(Feedback.class, Feedback::id)
                .filter("e.unitId in (select w.id from UnitCopy w where w.code = :unit)", "unit", filter.unit())
                .filter("e.capturedAt >= :from", "from", filter.from())
                .filter("e.capturedAt < :to", "to", filter.to())
                .filter("e.complaint = :complaint", "complaint", filter.complaint())
                .inRegion("e.unitId", filter.region())
                .within("e.unitId", scope)
                .sortable(SortField.ofInstant("capturedAt", Feedback::capturedAt))
                .fetch(session, page.orSortedBy("-capturedAt"));
    }

    private String rows(Collection<Candidate> candidates) {
        try {
            return json.writeValueAsString(candidates.stream().map(Row::of).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("feedback cannot be written as rows", e);
        }
    }

    private record Row(
            UUID id,
            UUID unitId,
            Instant capturedAt,
            Instant receivedAt,
            String receivedFrom,
            String channel,
            @Nullable Integer csat,
            @Nullable Integer nps,
            @Nullable Integer ces,
            @Nullable String comment,
            boolean complaint,
            @Nullable String touchpoint,
            String contentHash,
            long revision) {

        static Row of(Candidate candidate) {
            Feedback feedback = candidate.feedback();
            return new Row(
                    feedback.id(),
                    feedback.unitId(),
                    feedback.capturedAt(),
                    feedback.receivedAt(),
                    feedback.receivedFrom(),
                    feedback.channel(),
                    feedback.csat(),
                    feedback.nps(),
                    feedback.ces(),
                    feedback.comment(),
                    feedback.isComplaint(),
                    feedback.touchpoint(),
                    candidate.contentHash(),
                    feedback.revision());
        }
    }
}
