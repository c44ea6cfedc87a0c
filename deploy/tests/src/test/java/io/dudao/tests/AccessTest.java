package io.dudao.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.http.ContentType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Who may see what, with tokens of the real Keycloak through the real gateway. The full matrix of operations and roles runs in
 * each service's build.
 */
@ExtendWith(RunningStack.class)
class AccessTest {
    private static final int YEAR = LocalDate.now(ZoneOffset.UTC).getYear();

    @BeforeAll
    static void tellTheStory(RunningStack stack) {
        RunningStack.Outcome demo = stack.run("demo");
        assertThat(demo.exitCode()).as(demo.output()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "units",
                "inspections",
                "cases",
                "risks",
                "certificates",
                "costs",
                "schemes/current",
                "intake",
                "outboxes/inspection",
                "outboxes/feedback",
                "outboxes/risk",
                "outboxes/training",
                "outboxes/programme"
            })
    void nothingIsSeenWithoutATokenAndEverythingByTheAnalyst(String path, RunningStack stack) {
        stack.anonymous()
                .get("/api/v1/" + path)
                .then()
                .statusCode(401)
                .contentType(startsWith("application/problem+json"));
        stack.as("analyst").get("/api/v1/" + path).then().statusCode(200);
        stack.as("device").get("/api/v1/" + path).then().statusCode(403);
    }

    @Test
    void aForgedTokenIsRefused(RunningStack stack) {
        String token = stack.run("token", "admin").output().strip();
        String forged = token.substring(0, token.lastIndexOf('.') + 1) + "AAAA";
        stack.anonymous().auth().oauth2(forged).get("/api/v1/units").then().statusCode(401);
    }

    @Test
    void onePersonMayLogInFromSeveralProgramsAtOnce(RunningStack stack) {
        List<RunningStack.Running> logins =
                Stream.generate(() -> stack.start("token", "admin")).limit(5).toList();
        assertThat(logins)
                .allSatisfy(login -> assertThat(stack.await(login).exitCode())
                        .as(() -> RunningStack.read(login))
                        .isZero());
    }

    @Test
    void aSupervisorSeesTheOwnRegionOnly(RunningStack stack) {
        stack.as("supervisor-north")
                .get("/api/v1/units?limit=200")
                .then()
                .statusCode(200)
                .body("items", not(hasSize(0)))
                .body("items.regionPath", everyItem(startsWith("/north")));
        stack.as("supervisor-north")
                .get("/api/v1/scorecards?region=/south&period=" + YEAR)
                .then()
                .statusCode(404);
        stack.as("supervisor-south")
                .get("/api/v1/scorecards?region=/south&period=" + YEAR)
                .then()
                .statusCode(200);
        stack.as("supervisor-north")
                .get("/api/v1/scorecards?region=/&period=" + YEAR)
                .then()
                .statusCode(404);
        String southern = stack.as("analyst")
                .get("/api/v1/units?code=S01")
                .then()
                .extract()
                .path("items[0].id");
        stack.as("supervisor-north").get("/api/v1/units/" + southern).then().statusCode(404);
        stack.as("supervisor-south").get("/api/v1/units/" + southern).then().statusCode(200);
    }

    @Test
    void aUnitManagerSeesTheOwnUnitOnly(RunningStack stack) {
        stack.as("unit-manager-n01")
                .get("/api/v1/units")
                .then()
                .statusCode(200)
                .body("items.code", equalTo(List.of("N01")));
        stack.as("unit-manager-n01")
                .get("/api/v1/scorecards?unit=N02&period=" + YEAR)
                .then()
                .statusCode(404);
    }

    @Test
    void aPhoneMayPostFeedbackTwiceAndItCountsOnce(RunningStack stack) {
        String capturedAt = Instant.now()
                .minusSeconds(3_600)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        Map<String, Object> feedback = Map.of("unit", "N01", "capturedAt", capturedAt, "csat", 5);
        String path = "/api/v1/feedback/01935000-0000-7000-8000-00000000ac01";
        stack.as("device")
                .contentType(ContentType.JSON)
                .body(feedback)
                .put(path)
                .then()
                .statusCode(201);
        stack.as("device")
                .contentType(ContentType.JSON)
                .body(feedback)
                .put(path)
                .then()
                .statusCode(200);
        stack.as("device")
                .contentType(ContentType.JSON)
                .body(Map.of("unit", "N01", "capturedAt", capturedAt, "csat", 1))
                .put(path)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/already-exists-differently"));
        assertThat(stack.query(
                        "feedback",
                        "select count(*) from outbox where aggregateid = '" + path.substring(path.lastIndexOf('/') + 1)
                                + "'"))
                .isEqualTo("1");
    }

    @Test
    void everyOperationOfEveryServiceHasARoute(RunningStack stack) {
        stack.anonymous()
                .get("/openapi?format=json")
                .then()
                .statusCode(200)
                .body("openapi", startsWith("3.1"))
                .body("'x-missing'", empty())
                .body("'x-unrouted'", empty())
                .body("paths.'/api/v1/outboxes/inspection'.get.operationId", notNullValue());
        stack.anonymous().get("/swagger/").then().statusCode(200);
    }
}
