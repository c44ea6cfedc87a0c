package io.dudao.inspection.correction;

import static io.dudao.inspection.Given.code;
import static io.dudao.inspection.Given.unit;
import static io.dudao.inspection.correction.Corrected.manager;
import static io.dudao.inspection.correction.Corrected.supervisor;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.dudao.inspection.Given;
import io.dudao.kit.testing.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What callers see of corrective actions. */
@QuarkusTest
class CorrectiveActionViewSliceTest {
    private static final Instant NOON = Instant.parse("2026-03-02T17:00:00Z");

    private String unit = "";

    @BeforeEach
    void unitOfTheTest() {
        unit = code("view");
        unit(unit, "/corrections/" + unit.toLowerCase(Locale.ROOT));
    }

    @Test
    void aUnitDoesNotLearnWhoMadeAMysteryVisit() {
        String action = Corrected.inspect(unit, Given.checklist(), "MYSTERY", NOON, 0, 10, 10)
                .extract()
                .path("findings[0].correctiveActionId");
        Api.as(manager(unit)).get("/corrective-actions/" + action).then().body("inspectedBy", nullValue());
        Api.as(supervisor())
                .get("/corrective-actions/" + action)
                .then()
                .body("inspectedBy", equalTo(List.of("finder")));
    }

    @Test
    void listsNarrowAndSort() {
        String checklist = Given.checklist();
        Corrected.inspect(unit, checklist, "SPOT_CHECK", NOON, 0, 10, 0);
        Corrected.inspect(unit, Given.checklist(), "SPOT_CHECK", NOON.plusSeconds(86_400), 0, 10, 10);
        size("", 3);
        size("&region=/corrections", 3);
        size("&severity=MAJOR", 1);
        size("&stage=OPEN&status=OPEN", 3);
        size("&stage=DONE", 0);
        size("&checklist=" + checklist, 2);
        size("&item=a", 2);
        size("&overdue=true", 0);
        size("&recurrent=false", 3);
        size("&dueBefore=2026-03-10", 1);
        Api.asAdmin()
                .get("/corrective-actions?sort=dueOn&unit=" + unit)
                .then()
                .body("items.dueOn", equalTo(List.of("2026-03-09", "2026-04-01", "2026-04-02")));
        Api.asAdmin().get("/corrective-actions?overdue=maybe").then().statusCode(400);
        Api.asAdmin().get("/corrective-actions?stage=NONE").then().statusCode(400);
    }

    private void size(String query, int expected) {
        Api.asAdmin()
                .get("/corrective-actions?unit=" + unit + query)
                .then()
                .statusCode(200)
                .body("items", hasSize(expected));
    }
}
