package io.dudao.risk.register;

import io.dudao.kit.paging.KeysetQuery;
import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.paging.SortField;
import io.dudao.kit.problem.NotFound;
import io.dudao.kit.security.Scope;
import io.dudao.kit.units.UnitDirectory;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The queries of the risk register. */
@ApplicationScoped
public class RiskRepository {
    private final UnitDirectory units;

    RiskRepository(UnitDirectory units) {
        this.units = units;
    }

    /** The risk {@code id}; fails with {@link NotFound} if it is absent or out of scope. */
    public Uni<RiskAtUnit> require(Mutiny.Session session, UUID id, Scope scope) {
        String what = "risk " + id;
        return session.find(Risk.class, id)
                .onItem()
                .ifNull()
                .failWith(() -> new NotFound(what))
                .chain(risk ->
                        units.requireById(session, risk.unitId(), scope, what).map(unit -> new RiskAtUnit(risk, unit)));
    }

    /** The treatment {@code id}; fails with {@link NotFound} if it is absent or out of scope. */
    public Uni<Treatment> requireTreatment(Mutiny.Session session, UUID id, Scope scope) {
        String what = "treatment " + id;
        return session.find(Treatment.class, id)
                .onItem()
                .ifNull()
                .failWith(() -> new NotFound(what))
                .call(treatment -> units.requireById(session, treatment.unitId(), scope, what));
    }

    public Uni<Page<Risk>> list(Mutiny.Session session, RiskFilter filter, Scope scope, PageRequest page) {
        return KeysetQuery.of(Risk.class, Risk::id)
                .within("e.unitId", scope)
                .inRegion("e.unitId", filter.region())
                .filter("e.unitId in (select u.id from UnitCopy u where u.code = :unit)", "unit", filter.unit())
                .filter("e.category = :category", "category", filter.category())
                .filter("e.status = :status", "status", filter.status())
                .filter("e.level = :level", "level", filter.level())
                .sortable(new SortField<>("points", Risk::points, Integer::valueOf))
                .fetch(session, page);
    }

    public Uni<Page<Assessment>> assessments(Mutiny.Session session, UUID riskId, PageRequest page) {
        return KeysetQuery.of(Assessment.class, Assessment::id)
                .filter("e.riskId = :risk", "risk", riskId)
                .sortable(SortField.ofInstant("assessedAt", Assessment::assessedAt))
                .fetch(session, page);
    }

    public Uni<Page<Treatment>> treatments(Mutiny.Session session, UUID riskId, PageRequest page) {
        return KeysetQuery.of(Treatment.class, Treatment::id)
                .filter("e.riskId = :risk", "risk", riskId)
                .sortable(SortField.ofDate("dueOn", Treatment::dueOn))
                .fetch(session, page);
    }

    public Uni<Page<Incident>> incidents(Mutiny.Session session, UUID riskId, PageRequest page) {
        return KeysetQuery.of(Incident.class, Incident::id)
                .filter("e.riskId = :risk", "risk", riskId)
                .sortable(SortField.ofInstant("occurredAt", Incident::occurredAt))
                .fetch(session, page);
    }
}
