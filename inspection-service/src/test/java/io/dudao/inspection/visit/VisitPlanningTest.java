package io.dudao.inspection.visit;

import static io.dudao.inspection.Given.code;
import static io.dudao.inspection.Given.unit;
import static org.assertj.core.api.Assertions.assertThat;

import io.dudao.inspection.inspection.Kind;
import io.dudao.inspection.inspector.Inspector;
import io.dudao.inspection.inspector.InspectorDetails;
import io.dudao.inspection.inspector.InspectorKind;
import io.dudao.inspection.inspector.InspectorRepository;
import io.dudao.kit.testing.RealBackends;
import io.dudao.kit.time.Ids;
import io.dudao.kit.transaction.Work;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class VisitPlanningTest {
    private static final Instant START = Instant.parse("2026-03-01T16:00:00Z");

    @Inject
    VisitPlanning planning;

    @Inject
    InspectorRepository inspectors;

    @Inject
    Work work;

    @Test
    void aPlannedVisitIsStoredWithItsInspectorsAndTold() throws Throwable {
        UUID unit = unit(code("u"), "/visited");
        Inspector one = inspector();
        Inspector two = inspector();
        VertxContextSupport.subscribeAndAwait(() -> work.write(session -> session.persistAll(one, two)));
        var found = VertxContextSupport.subscribeAndAwait(() ->
                work.read(session -> inspectors.byIds(session, List.of(one.id(), two.id()))));
        assertThat(Objects.requireNonNull(found.get(one.id())).details().regions())
                .containsExactly("/visited");
        var planned = VertxContextSupport.subscribeAndAwait(() ->
                work.write(session -> planning.plan(session, List.of(planned(unit, two.id(), one.id())))));
        told(planned.getFirst(), two);
    }

    private static void told(Visit visit, Inspector lead) {
        assertThat(RealBackends.database()
                        .query(
                                "select inspector_id from visit_inspector where visit_id = ? order by lead desc",
                                visit.id()))
                .hasSize(2)
                .first()
                .isEqualTo(Map.of("inspector_id", lead.id()));
        assertThat(RealBackends.database()
                        .number(
                                "select count(*) from outbox where aggregateid = ? and type like '%visit-planned.v1'",
                                visit.id().toString()))
                .isEqualTo(1);
    }

    private static PlannedVisit planned(UUID unit, UUID... inspectors) {
        var end = START.plus(Duration.ofDays(7));
        return new PlannedVisit(
                unit,
                Kind.SCHEDULED,
                Origin.MANUAL,
                null,
                "store",
                true,
                new VisitWindow(START, end, end),
                null,
                List.of(inspectors));
    }

    private static Inspector inspector() {
        return Inspector.register(
                Ids.next(),
                code("inspector"),
                new InspectorDetails("Lin", null, InspectorKind.INTERNAL, null, List.of("/visited"), 4, true),
                START);
    }
}
