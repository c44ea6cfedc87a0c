package io.dudao.inspection.finding;

import static io.dudao.inspection.Given.code;
import static io.dudao.inspection.Given.unit;
import static io.dudao.inspection.correction.Corrected.manager;
import static io.dudao.inspection.correction.Corrected.step;
import static io.dudao.inspection.correction.Corrected.supervisor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.dudao.inspection.Given;
import io.dudao.inspection.correction.Corrected;
import io.dudao.kit.testing.Api;
import io.dudao.kit.testing.RealBackends;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two of the last three inspections: the default. Item a fails with 0 points and passes with 10. */
@QuarkusTest
class RecurrenceSliceTest {
    private static final Instant NOON = Instant.parse("2026-03-02T17:00:00Z");

    private String unit = "";
    private String checklist = "";

    @BeforeEach
    void unitAndChecklist() {
        unit = code("recur");
        unit(unit, "/recurring");
        checklist = Given.checklist();
    }

    @Test
    void aSecondFailureIsGraverAndChained() {
        var first = inspect(0, 0);
        assertThat(first.getString("findings[0].severity")).isEqualTo("MINOR");
        assertThat(first.getBoolean("findings[0].recurrent")).isFalse();
        var second = inspect(7, 0);
        assertThat(second.getString("findings[0].severity")).isEqualTo("MAJOR");
        assertThat(second.getBoolean("findings[0].recurrent")).isTrue();
        var third = inspect(14, 0);
        Api.asAdmin()
                .get("/findings/" + third.getString("findings[0].id"))
                .then()
                .statusCode(200)
                .body("severity", equalTo("MAJOR"))
                .body("previousFindingId", equalTo(second.getString("findings[0].id")))
                .body(
                        "chain.findingId",
                        equalTo(List.of(second.getString("findings[0].id"), first.getString("findings[0].id"))))
                .body("chain.foundOn", equalTo(List.of("2026-03-09", "2026-03-02")));
        Api.asAdmin()
                .get("/corrective-actions?recurrent=true&sort=openedOn&unit=" + unit)
                .then()
                .body("items.severity", equalTo(List.of("MAJOR", "MAJOR")))
                .body("items.dueOn", equalTo(List.of("2026-03-16", "2026-03-23")));
    }

    @Test
    void twoOfThreeCountsOverOnePassAndNoFurther() {
        inspect(0, 0);
        inspect(1, 10);
        assertThat(inspect(2, 0).getBoolean("findings[0].recurrent")).isTrue();
        inspect(3, 10);
        inspect(4, 10);
        assertThat(inspect(5, 0).getBoolean("findings[0].recurrent")).isFalse();
    }

    @Test
    void anotherChecklistAndAnotherUnitAreOtherSequences() {
        inspect(0, 0);
        checklist = Given.checklist();
        assertThat(inspect(1, 0).getBoolean("findings[0].recurrent")).isFalse();
        unit = code("recur");
        unit(unit, "/recurring");
        assertThat(inspect(2, 0).getBoolean("findings[0].recurrent")).isFalse();
    }

    @Test
    void aLatecomerMakesItsSuccessorRecurrentAndNeverTakesThatBack() {
        inspect(10, 10);
        inspect(11, 10);
        var last = inspect(12, 0);
        String action = last.getString("findings[0].correctiveActionId");
        assertThat(last.getBoolean("findings[0].recurrent")).isFalse();
        var late = inspectAt(NOON.plus(Duration.ofDays(11)).plusSeconds(60), 0);
        assertThat(late.getBoolean("findings[0].recurrent")).isFalse();
        Api.asAdmin()
                .get("/findings/" + last.getString("findings[0].id"))
                .then()
                .body("recurrent", equalTo(true))
                .body("severity", equalTo("MAJOR"))
                .body("previousFindingId", equalTo(late.getString("findings[0].id")));
        Api.asAdmin()
                .get("/corrective-actions/" + action)
                .then()
                .body("severity", equalTo("MAJOR"))
                .body("dueOn", equalTo("2026-04-13"))
                .body("history.step", equalTo(List.of("raised")));
        assertThat(Given.eventsAbout(action)).isEqualTo(2);
        inspectAt(NOON.plus(Duration.ofDays(11)).plusSeconds(61), 10);
        inspectAt(NOON.plus(Duration.ofDays(11)).plusSeconds(62), 10);
        Api.asAdmin()
                .get("/findings/" + last.getString("findings[0].id"))
                .then()
                .body("recurrent", equalTo(true));
    }

    @Test
    void aVerifiedCorrectionIsTakenUpAgain() {
        String action = inspect(0, 0).getString("findings[0].correctiveActionId");
        step(manager(unit), action, "close", Map.of("closedOn", "2026-03-04")).statusCode(200);
        step(supervisor(), action, "verify", Map.of()).statusCode(200);
        var again = inspect(7, 0);
        Api.asAdmin()
                .get("/corrective-actions/" + action)
                .then()
                .body("stage", equalTo("OPEN"))
                .body("closedOn", nullValue())
                .body("reopenedCount", equalTo(1))
                .body("reopenedBy", equalTo(again.getString("findings[0].id")))
                .body("dueOn", equalTo("2026-04-08"));
        assertThat(RealBackends.database()
                        .query("select type from outbox where aggregateid = ? order by aggregate_version", action)
                        .getLast()
                        .get("type"))
                .isEqualTo("io.dudao.inspection.corrective-action-reopened.v1");
        assertThat(RealBackends.database()
                        .number("select count(*) from reminder_clock where action_id = cast(? as uuid)", action))
                .isEqualTo(1);
    }

    @Test
    void aFailureOfBeforeTheCorrectionReopensNothing() {
        String action = inspect(0, 0).getString("findings[0].correctiveActionId");
        step(manager(unit), action, "close", Map.of("closedOn", "2026-03-10")).statusCode(200);
        step(supervisor(), action, "verify", Map.of()).statusCode(200);
        inspect(7, 0);
        Api.asAdmin()
                .get("/corrective-actions/" + action)
                .then()
                .body("stage", equalTo("VERIFIED"))
                .body("reopenedCount", equalTo(0));
    }

    @Test
    void importedFindingsCountAsHistoryButAreNotRaised() {
        Given.batch("/inspections:batch", List.of(Given.imported(unit + "-1", unit, checklist, "2026-03-01", 50)));
        Given.batch("/findings:batch", List.of(Given.finding(unit + "-f1", unit + "-1", "Greets customers")));
        assertThat(inspect(0, 0).getBoolean("findings[0].recurrent")).isTrue();
        Given.batch("/inspections:batch", List.of(Given.imported(unit + "-2", unit, checklist, "2026-03-05", 50)));
        Given.batch("/findings:batch", List.of(Given.finding(unit + "-f2", unit + "-2", "Greets customers")));
        Api.asAdmin()
                .get("/findings?recurrent=false&unit=" + unit)
                .then()
                .body("items.severity", equalTo(List.of("MINOR", "MINOR")));
    }

    private JsonPath inspect(int day, int a) {
        return inspectAt(NOON.plus(Duration.ofDays(day)), a);
    }

    private JsonPath inspectAt(Instant at, int a) {
        return Corrected.inspect(unit, checklist, "SPOT_CHECK", at, a, 10, 10)
                .extract()
                .jsonPath();
    }
}
