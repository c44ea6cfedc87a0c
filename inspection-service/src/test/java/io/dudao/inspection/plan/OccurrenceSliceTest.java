package io.dudao.inspection.plan;

import static io.dudao.inspection.Given.code;
import static io.dudao.inspection.Given.post;
import static io.dudao.inspection.Given.unit;
import static io.dudao.inspection.plan.Generated.cancelled;
import static io.dudao.inspection.plan.Generated.starts;
import static io.dudao.inspection.plan.PlanSamples.body;
import static io.dudao.inspection.plan.PlanSamples.created;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.dudao.kit.testing.Api;
import io.dudao.kit.testing.RealBackends;
import io.dudao.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OccurrenceSliceTest {
    @Inject
    PlanGeneration generation;

    @Inject
    Clock clock;

    /** The Monday after next, so that its visit is to come whatever the time of day. */
    private LocalDate monday() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                .plusDays(7);
    }

    private String generated(Map<String, Object> body) {
        String plan = created(body);
        Generated.update(generation, plan, clock.instant().toString());
        return plan;
    }

    @Test
    void anOccurrenceIsSkippedAndRestoredBeforeAndAfterItsVisitWasPlanned() {
        String unit = code("u");
        unit(unit, "/occurrences/skip");
        Map<String, Object> body = body(unit);
        body.put("lead", "P20D");
        String plan = created(body);
        verb(plan, "skip", unit, monday(), Map.of("reason", "Market day")).statusCode(200);
        Generated.update(generation, plan, clock.instant().toString());
        int without = starts(plan).size();
        occurrences(plan, monday(), monday())
                .body("items", hasSize(1))
                .body("items[0].mark", equalTo("SKIPPED"))
                .body("items[0].reason", equalTo("Market day"))
                .body("items[0].visitId", equalTo(null));
        verb(plan, "restore", unit, monday(), Map.of()).statusCode(200);
        assertThat(starts(plan)).hasSize(without + 1);
        verb(plan, "skip", unit, monday(), Map.of("reason", "Flood")).statusCode(200);
        assertThat(starts(plan)).hasSize(without);
        assertThat(cancelled(plan)).isEqualTo(Map.of("OCCURRENCE_SKIPPED", 1L));
        verb(plan, "restore", unit, monday(), Map.of()).statusCode(200);
        verb(plan, "restore", unit, monday(), Map.of()).statusCode(404);
        assertThat(starts(plan)).hasSize(without + 1);
    }

    @Test
    void aMovedVisitKeepsItsIdentityAndTheRuleStays() {
        String unit = code("u");
        unit(unit, "/occurrences/move");
        String plan = generated(body(unit));
        int before = starts(plan).size();
        String visit = occurrences(plan, monday(), monday()).extract().path("items[0].visitId");
        verb(
                        plan,
                        "move",
                        unit,
                        monday(),
                        Map.of("to", monday().plusDays(2) + "T10:30:00", "reason", "Holiday at the mall"))
                .statusCode(200);
        occurrences(plan, monday(), monday())
                .body("items[0].mark", equalTo("MOVED"))
                .body("items[0].visitId", equalTo(visit))
                .body("items[0].original", equalTo(monday() + "T09:00:00"));
        assertThat(starts(plan))
                .hasSize(before)
                .contains(monday().plusDays(2)
                        .atTime(10, 30)
                        .atZone(java.time.ZoneId.of("America/New_York"))
                        .toInstant());
        Generated.update(generation, plan, clock.instant().toString());
        assertThat(cancelled(plan)).isEmpty();
    }

    @Test
    void whatTheRuleDoesNotNameCannotBeExcepted() {
        String unit = code("u");
        unit(unit, "/occurrences/refused");
        String plan = generated(body(unit));
        verb(plan, "skip", unit, monday().plusDays(1), Map.of("reason", "x"))
                .statusCode(422)
                .body("type", equalTo("/problems/no-such-occurrence"))
                .body("violations[0].field", equalTo("original"));
        verb(plan, "move", unit, monday(), Map.of("reason", "x", "to", monday().plusDays(63) + "T09:00:00"))
                .statusCode(422)
                .body("type", equalTo("/problems/move-is-too-far"));
        verb(plan, "move", unit, monday(), Map.of("reason", "x", "to", monday().minusDays(30) + "T09:00:00"))
                .statusCode(422)
                .body("type", equalTo("/problems/move-into-the-past"));
        verb(plan, "skip", "no-such-unit", monday(), Map.of("reason", "x")).statusCode(404);
        RealBackends.database()
                .execute("update visit set status = 'CANCELLED', reason = 'WEATHER' where origin_id = ?::uuid", plan);
        verb(plan, "skip", unit, monday(), Map.of("reason", "x"))
                .statusCode(422)
                .body("type", equalTo("/problems/occurrence-has-begun"));
        int cancelledByHand = starts(plan).size();
        Generated.update(generation, plan, clock.instant().toString());
        assertThat(starts(plan)).as("what a person called off stays so").hasSize(cancelledByHand);
    }

    @Test
    void theWholeTargetIsPagedAndAPlanCanBeLookedAtBeforeItIsSaved() {
        String region = "/occurrences/" + code("paged");
        for (int i = 0; i < 3; i++) {
            unit(code("u"), region);
        }
        Map<String, Object> body = body("ignored");
        body.put("target", Map.of("region", region));
        LocalDate until = monday().plusDays(21);
        String range = "&from=" + monday() + "&to=" + until;
        List<String> previewed = Api.asAdmin()
                .body(body)
                .post("/plans:preview?limit=200" + range)
                .then()
                .statusCode(200)
                .extract()
                .path("items.windowStart");
        String plan = generated(body);
        List<String> paged = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            var page = Api.asAdmin()
                    .get("/plans/" + plan + "/occurrences?limit=5" + range + cursor)
                    .then();
            page.statusCode(200).body("items.visitId", everyItem(notNullValue()));
            paged.addAll(page.extract().path("items.windowStart"));
            String next = page.extract().path("next");
            cursor = next == null ? null : "&cursor=" + next;
        }
        assertThat(paged).hasSize(12).isEqualTo(previewed);
        String elsewhere = Tokens.of("supervisor").regions("/occurrences/else").build();
        Api.withToken(elsewhere).get("/plans/" + plan + "/occurrences").then().statusCode(404);
        Api.asAdmin()
                .get("/plans/" + plan + "/occurrences?from=2026-01-01&to=2028-01-01")
                .then()
                .statusCode(422);
    }

    private static ValidatableResponse occurrences(String plan, LocalDate from, LocalDate to) {
        return Api.asAdmin()
                .get("/plans/" + plan + "/occurrences?from=" + from + "&to=" + to)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse verb(
            String plan, String verb, String unit, LocalDate original, Map<String, String> more) {
        Map<String, Object> body = new TreeMap<>(more);
        body.put("unit", unit);
        body.put("original", original + "T09:00:00");
        return post("/plans/" + plan + ":" + verb, body);
    }
}
