package io.dudao.training.staff;

import io.dudao.kit.paging.KeysetQuery;
import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.paging.SortField;
import io.dudao.kit.problem.NotFound;
import io.dudao.kit.problem.ProblemException;
import io.dudao.kit.problem.RuleBroken;
import io.dudao.kit.security.Scope;
import io.dudao.kit.units.UnitDirectory;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The queries of staff. */
@ApplicationScoped
public class StaffRepository {
    private final UnitDirectory units;

    StaffRepository(UnitDirectory units) {
        this.units = units;
    }

    /** The staff member {@code id}; fails with {@link NotFound} if absent or out of scope. */
    public Uni<StaffAtUnit> require(Mutiny.Session session, UUID id, Scope scope) {
        String what = "staff member " + id;
        return session.find(StaffMember.class, id)
                .onItem()
                .ifNull()
                .failWith(() -> new NotFound(what))
                .chain(member -> atUnit(session, member, scope, what));
    }

    /**
     * The staff member {@code code} that a command names, locked until the transaction ends: what is counted for one person is
     * counted one after the other. Fails with {@code unknown-staff} for a caller who sees everything, else with
     * {@link NotFound}.
     */
    public Uni<StaffAtUnit> lockByCode(Mutiny.Session session, String code, Scope scope) {
        return session.createQuery("from StaffMember s where s.code = :code", StaffMember.class)
                .setParameter("code", code)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(() -> unreachable(code, scope))
                .chain(member -> atUnit(session, member, scope, "staff member " + code));
    }

    /** The staff that the filters name; what is null does not matter. */
    public Uni<Page<StaffMember>> list(
            Mutiny.Session session,
            @Nullable String unit,
            @Nullable String region,
            @Nullable String code,
            Scope scope,
            PageRequest page) {
        return KeysetQuery.of(StaffMember.class, StaffMember::id)
                .within("e.unitId", scope)
                .inRegion("e.unitId", region)
                .filter("e.unitId in (select u.id from UnitCopy u where u.code = :unit)", "unit", unit)
                .filter("e.code = :code", "code", code)
                .sortable(SortField.ofText("code", StaffMember::code))
                .fetch(session, page);
    }

    private Uni<StaffAtUnit> atUnit(Mutiny.Session session, StaffMember member, Scope scope, String what) {
        return units.requireById(session, member.unitId(), scope, what).map(unit -> new StaffAtUnit(member, unit));
    }

    private static ProblemException unreachable(String code, Scope scope) {
        return scope.everything()
                ? new RuleBroken("unknown-staff", "There is no staff member " + code + ".")
                : new NotFound("staff member " + code);
    }
}
