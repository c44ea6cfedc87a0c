package io.dudao.feedback.cases;

import io.dudao.kit.paging.KeysetQuery;
import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.paging.SortField;
import io.dudao.kit.problem.NotFound;
import io.dudao.kit.security.Scope;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The tables of cases and their steps. */
@ApplicationScoped
public class CaseRepository {
    /** In the order of external ids, so that imports that overlap wait for each other instead of deadlocking. */
    private static final String INSERT = """
            insert into customer_case (id, external_id, unit_id, category, department, channel, status, opened_at, due_at,
                                       resolved_at, hand_offs, feedback_id, imported_hash, imported_resolved_at,
                                       revision, version)
            select id, "externalId", "unitId", category, department, channel, status, "openedAt", "dueAt",
                   "resolvedAt", 0, "feedbackId", "importedHash", "importedResolvedAt", revision, 0
            from json_to_recordset(cast(cast(:rows as text) as json)) as row (id uuid, "externalId" text, "unitId" uuid, category text,
                 department text, channel text, status text, "openedAt" timestamptz, "dueAt" timestamptz,
                 "resolvedAt" timestamptz, "feedbackId" uuid, "importedHash" text, "importedResolvedAt" timestamptz,
                 revision bigint)
            order by "externalId", id
            on conflict (external_id) do nothing
            returning id
            """;

    private static final String INSERT_STEPS = """
            insert into case_step (id, case_id, revision, kind, occurred_at, who, from_department, to_department, note)
            select id, "caseId", revision, kind, "occurredAt", who, "fromDepartment", "toDepartment", note
            from json_to_recordset(cast(cast(:rows as text) as json)) as row (id uuid, "caseId" uuid, revision bigint, kind text,
                 "occurredAt" timestamptz, who text, "fromDepartment" text, "toDepartment" text, note text)
            """;

    private final CaseRows rows;

    CaseRepository(CaseRows rows) {
        this.rows = rows;
    }

    /** What an import said before of a case. */
    record Imported(
            UUID id,
            String externalId,
            String hash,
            @Nullable Instant resolvedAt) {}

    /** Adds cases in one statement, but for those whose external id is there; returns the ids added. */
    Uni<Set<UUID>> addMissing(Mutiny.Session session, List<CustomerCase> cases) {
        if (cases.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return session.createNativeQuery(INSERT, UUID.class)
                .setParameter("rows", rows.cases(cases))
                .getResultList()
                .map(HashSet::new);
    }

    Uni<Void> addSteps(Mutiny.Session session, List<CaseStep> steps) {
        if (steps.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery(INSERT_STEPS)
                .setParameter("rows", rows.steps(steps))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** What imports said before of cases with these external ids. */
    Uni<Map<String, Imported>> imported(Mutiny.Session session, Collection<String> externalIds) {
        if (externalIds.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return session.createNativeQuery(
                        "select id, external_id, imported_hash, imported_resolved_at from customer_case"
                                + " where external_id in (:ids)",
                        Object[].class)
                .setParameter("ids", externalIds)
                .getResultList()
                .map(found -> found.stream()
                        .map(CaseRepository::imported)
                        .collect(Collectors.toMap(Imported::externalId, one -> one)));
    }

    private static Imported imported(@Nullable Object[] row) {
        Instant resolvedAt = row[3] instanceof OffsetDateTime time ? time.toInstant() : null;
        return new Imported((UUID) row[0], (String) row[1], (String) row[2], resolvedAt);
    }

    /** Cases to be changed, locked in the order of their ids. */
    Uni<Map<UUID, CustomerCase>> lock(Mutiny.Session session, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return session.createQuery("from CustomerCase e where e.id in (:ids) order by e.id", CustomerCase.class)
                .setParameter("ids", ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .map(found -> found.stream().collect(Collectors.toMap(CustomerCase::id, one -> one)));
    }

    Uni<CustomerCase> require(Mutiny.Session session, UUID id) {
        return session.find(CustomerCase.class, id).onItem().ifNull().failWith(() -> new NotFound("case " + id));
    }

    /** Whether the feedback is there and of that unit. */
    Uni<Boolean> isFeedbackOf(Mutiny.Session session, UUID feedbackId, UUID unitId) {
        return session.createQuery("select count(f) from Feedback f where f.id = :id and f.unitId = :unit", Long.class)
                .setParameter("id", feedbackId)
                .setParameter("unit", unitId)
                .getSingleResult()
                .map(count -> count > 0);
    }

    /** What a caller asks the list for; null means any. */
    public record Filter(
            @Nullable String unit,
            @Nullable String region,
            CustomerCase.@Nullable Status status,
            @Nullable String category,
            @Nullable String department,
            @Nullable Instant from,
            @Nullable Instant to) {}

    Uni<Page<CustomerCase>> list(Mutiny.Session session, Filter filter, Scope scope, PageRequest page) {
        return KeysetQuery.of(CustomerCase.class, CustomerCase::id)
                .filter("e.unitId in (select w.id from UnitCopy w where w.code = :unit)", "unit", filter.unit())
                .filter("e.status = :status", "status", filter.status())
                .filter("e.category = :category", "category", filter.category())
                .filter("e.department = :department", "department", filter.department())
                .filter("e.openedAt >= :from", "from", filter.from())
                .filter("e.openedAt < :to", "to", filter.to())
                .inRegion("e.unitId", filter.region())
                .within("e.unitId", scope)
                .sortable(SortField.ofInstant("openedAt", CustomerCase::openedAt))
                .fetch(session, page.orSortedBy("-openedAt"));
    }

    Uni<Page<CaseStep>> steps(Mutiny.Session session, UUID caseId, PageRequest page) {
        return KeysetQuery.of(CaseStep.class, CaseStep::id)
                .filter("e.caseId = :case", "case", caseId)
                .sortable(new SortField<>("revision", CaseStep::revision, Long::valueOf))
                .fetch(session, page.orSortedBy("revision"));
    }
}
