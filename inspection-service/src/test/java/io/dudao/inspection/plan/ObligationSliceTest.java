package io.dudao.inspection.plan;

import static io.dudao.inspection.Given.code;
import static io.dudao.inspection.Given.unit;
import static io.dudao.inspection.plan.PlanSamples.body;
import static io.dudao.inspection.plan.PlanSamples.created;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.dudao.inspection.Given;
import io.dudao.kit.testing.Api;
import io.dudao.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ObligationSliceTest {
    @Inject
    Clock clock;

    @Test
    void whoShouldHaveBeenVisitedAndWasNotComesFirst() {
        String region = "/obligations/" + code("r");
        String never = code("u");
        String late = code("u");
        String fresh = code("u");
        for (String unit : List.of(never, late, fresh)) {
            unit(unit, region);
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("America/New_York"));
        Map<String, Object> body = body("ignored");
        body.put("checklist", Given.plainChecklist());
        body.put("target", Map.of("region", region));
        body.put("atLeastEveryDays", 30);
        String plan = created(body);
        inspected(late, body, today.minusDays(31));
        inspected(fresh, body, today.minusDays(30));
        var all = Api.asAdmin().get("/visit-obligations?plan=" + plan).then().statusCode(200);
        all.body("items.unit", equalTo(List.of(never, late, fresh)))
                .body("items[0].dueOn", equalTo("2026-02-04")) // 30 days after the plan's start
                .body("items[0].lastOn", equalTo(null))
                .body("items[1].dueOn", equalTo(today.minusDays(1).toString()))
                .body("items[1].daysOverdue", equalTo(1))
                .body("items[2].daysOverdue", equalTo(0));
        Api.asAdmin()
                .get("/visit-obligations?overdueOnly=true&region=" + region)
                .then()
                .body("items.unit", equalTo(List.of(never, late)));
        List<String> paged = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            var page = Api.asAdmin()
                    .get("/visit-obligations?limit=1&plan=" + plan + cursor)
                    .then();
            paged.addAll(page.statusCode(200).extract().path("items.unit"));
            String next = page.extract().path("next");
            cursor = next == null ? null : "&cursor=" + next;
        }
        assertThat(paged).containsExactly(never, late, fresh);
        String elsewhere = Tokens.of("supervisor").regions("/obligations/else").build();
        Api.withToken(elsewhere).get("/visit-obligations?plan=" + plan).then().body("items", empty());
        String here = Tokens.of("supervisor").units(late).build();
        Api.withToken(here).get("/visit-obligations?plan=" + plan).then().body("items.unit", equalTo(List.of(late)));
    }

    private static void inspected(String unit, Map<String, Object> plan, LocalDate on) {
        Given.batch(
                "/inspections:batch",
                List.of(Given.imported(code("i"), unit, String.valueOf(plan.get("checklist")), on.toString(), 90)));
    }
}
