package io.dudao.inspection.calibration;

import io.dudao.inspection.unit.UnitFilter;
import io.dudao.kit.paging.KeysetQuery;
import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.paging.SortField;
import io.dudao.kit.problem.NotFound;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The stored calibrations with their sheets and consensus. */
@ApplicationScoped
public class CalibrationRepository {
    private static final String TAKES_PART = "e.id in (select s.calibrationId from CalibrationSheet s"
            + " join Inspector i on i.id = s.inspectorId where i.subject = :subject)";

    /** The calibration {@code id}; fails {@code not-found}, whoever asks. */
    Uni<Calibration> require(Mutiny.Session session, UUID id) {
        return found(session.find(Calibration.class, id), id);
    }

    /** As {@link #require}; other writers of the calibration wait until this transaction ends. */
    Uni<Calibration> requireLocked(Mutiny.Session session, UUID id) {
        return found(session.find(Calibration.class, id, LockMode.PESSIMISTIC_WRITE), id);
    }

    private static Uni<Calibration> found(Uni<Calibration> calibration, UUID id) {
        return calibration.onItem().ifNull().failWith(() -> new NotFound("calibration " + id));
    }

    /** The sheets of a calibration, by the inspectors' codes. */
    Uni<List<CalibrationSheet>> sheets(Mutiny.Session session, UUID calibration) {
        return session.createQuery(
                        "from CalibrationSheet s where s.calibrationId = :calibration order by s.inspectorCode",
                        CalibrationSheet.class)
                .setParameter("calibration", calibration)
                .getResultList();
    }

    /** The consensus of a closed calibration, in the order of the checklist. */
    Uni<List<ConsensusAnswer>> consensus(Mutiny.Session session, UUID calibration) {
        return session.createQuery(
                        "from ConsensusAnswer c where c.calibrationId = :calibration order by c.place",
                        ConsensusAnswer.class)
                .setParameter("calibration", calibration)
                .getResultList();
    }

    /** The id of the inspector whose log-in {@code subject} is, or null. */
    Uni<@Nullable UUID> inspectorOf(Mutiny.Session session, String subject) {
        return session.createQuery("select i.id from Inspector i where i.subject = :subject", UUID.class)
                .setParameter("subject", subject)
                .getSingleResultOrNull();
    }

    Uni<Page<Calibration>> list(Mutiny.Session session, CalibrationFilter filter, Onlooker onlooker, PageRequest page) {
        KeysetQuery<Calibration> query = KeysetQuery.of(Calibration.class, Calibration::id)
                .filter("e.unitId = (select x.id from Unit x where x.code = :unit)", "unit", filter.unit())
                .filter("e.checklistCode = :checklist", "checklist", filter.checklist())
                .filter("e.status = :status", "status", filter.status())
                .in("e.unitId", "Unit", UnitFilter.regionScope(filter.region()), "region")
                .sortable(SortField.ofInstant("openedAt", Calibration::openedAt));
        KeysetQuery<Calibration> limited = onlooker.supervises()
                ? query.in("e.unitId", "Unit", onlooker.scope(), "scope")
                : query.filter(TAKES_PART, "subject", onlooker.subject());
        return limited.fetch(session, page);
    }
}
