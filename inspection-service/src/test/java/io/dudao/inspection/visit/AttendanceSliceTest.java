package io.dudao.inspection.visit;

import static io.dudao.inspection.visit.VisitGiven.arrival;
import static io.dudao.inspection.visit.VisitGiven.body;
import static io.dudao.inspection.visit.VisitGiven.inspector;
import static io.dudao.inspection.visit.VisitGiven.manager;
import static io.dudao.inspection.visit.VisitGiven.planned;
import static io.dudao.inspection.visit.VisitGiven.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.dudao.inspection.visit.VisitGiven.Somebody;
import io.dudao.kit.testing.Api;
import io.dudao.kit.testing.RealBackends;
import io.dudao.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AttendanceSliceTest {
    @Inject
    MissedVisits missed;

    @Test
    void ofTwoWhoCheckInAtTheSameTimeExactlyOneTakesTheVisit() throws Exception {
        Somebody lin = inspector();
        Somebody wei = inspector();
        String unit = unit();
        for (int round = 0; round < 5; round++) {
            String visit = planned(unit, lin, wei);
            assertThat(together(
                            () -> checkIn(lin.phone(), visit, arrival()), () -> checkIn(wei.phone(), visit, arrival())))
                    .containsExactlyInAnyOrder(200, 409);
            Api.asAdmin()
                    .get("/visits/" + visit)
                    .then()
                    .body("status", equalTo("IN_PROGRESS"))
                    .body("inspectors.findAll { it.lead }", hasSize(1));
        }
    }

    @Test
    void theSecondIsToldNobodysNameAndAJointVisitTakesBoth() {
        Somebody lin = inspector();
        Somebody wei = inspector();
        String unit = unit();
        String single = planned(unit, lin, wei);
        assertThat(checkIn(wei.phone(), single, arrival())).isEqualTo(200);
        assertThat(checkIn(wei.phone(), single, arrival())).as("again").isEqualTo(200);
        lin.phone()
                .body(arrival())
                .post("/visits/" + single + ":check-in")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/visit-is-taken"))
                .body("detail", not(equalTo(wei.code())));
        Api.asAdmin().get("/visits/" + single).then().body("inspectors[0].code", equalTo(wei.code()));
        String joint = planned(body("JOINT", unit, lin, wei));
        assertThat(checkIn(lin.phone(), joint, arrival())).isEqualTo(200);
        assertThat(checkIn(wei.phone(), joint, arrival())).isEqualTo(200);
    }

    @Test
    void aUnitMakesItsSelfInspectionItself() {
        String unit = unit();
        String visit = planned(body("SELF", unit));
        assertThat(checkIn(manager(unit), visit, arrival())).isEqualTo(200);
        manager(unit)
                .body(arrival())
                .post("/visits/" + visit + ":check-out")
                .then()
                .statusCode(200);
        Api.as(Tokens.of("unit-manager").units("another"))
                .body(arrival())
                .post("/visits/" + visit + ":check-out")
                .then()
                .statusCode(404);
    }

    @Test
    void aVisitIsMissedOnceWhenItsGraceIsOverAndFoundAgainWhenAPhoneComesBack() throws Throwable {
        Somebody lin = inspector();
        String visit = planned(unit(), lin);
        Instant after = Instant.now().plus(Duration.ofDays(8));
        VertxContextSupport.subscribeAndAwait(() -> missed.run(Instant.now()));
        Api.asAdmin().get("/visits/" + visit).then().body("status", equalTo("PLANNED"));
        VertxContextSupport.subscribeAndAwait(() -> missed.run(after));
        VertxContextSupport.subscribeAndAwait(() -> missed.run(after));
        Api.asAdmin()
                .get("/visits/" + visit)
                .then()
                .body("status", equalTo("MISSED"))
                .body("revision", equalTo(2));
        assertThat(RealBackends.database()
                        .number(
                                "select count(*) from outbox where aggregateid = ? and type like '%visit-missed.v1'",
                                visit))
                .isEqualTo(1);
        assertThat(checkIn(lin.phone(), visit, arrival())).isEqualTo(200);
        Api.asAdmin()
                .get("/visits/" + visit)
                .then()
                .body("status", equalTo("IN_PROGRESS"))
                .body("revision", equalTo(3));
    }

    private static int checkIn(RequestSpecification who, String visit, Object content) {
        return who.body(content).post("/visits/" + visit + ":check-in").statusCode();
    }

    private static List<Integer> together(Callable<Integer> one, Callable<Integer> two) throws Exception {
        List<Integer> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (Future<Integer> answer : threads.invokeAll(List.of(one, two))) {
                answers.add(answer.get());
            }
        }
        return answers;
    }
}
