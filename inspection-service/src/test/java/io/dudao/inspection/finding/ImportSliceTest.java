package io.dudao.inspection.finding;

import static io.dudao.inspection.Given.batch;
import static io.dudao.inspection.Given.code;
import static io.dudao.inspection.Given.events;
import static io.dudao.inspection.Given.eventsAbout;
import static io.dudao.inspection.Given.finding;
import static io.dudao.inspection.Given.imported;
import static io.dudao.inspection.Given.plainChecklist;
import static io.dudao.inspection.Given.post;
import static io.dudao.inspection.Given.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.dudao.kit.testing.Api;
import io.dudao.kit.testing.RealBackends;
import io.dudao.kit.testing.Schemas;
import io.dudao.kit.testing.Trails;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Inspections and findings of another system. */
@QuarkusTest
class ImportSliceTest {
    private String unit = "";
    private String checklist = "";

    @BeforeEach
    void unitAndChecklist() {
        unit = code("import");
        checklist = plainChecklist();
        unit(unit, "/imported");
    }

    @Test
    void anOfficialScoreIsTakenOverAtNoonOfTheUnit() {
        String id = id("/inspections:batch", imported(unit + "-1", unit, checklist, "2016-07-01", 90));
        Api.asAdmin()
                .get("/inspections/" + id)
                .then()
                .body("completedAt", equalTo("2016-07-01T16:00:00Z"))
                .body("score", equalTo(90.0f))
                .body("verdict", equalTo("PASS"))
                .body("imported", equalTo(true))
                .body("revision", equalTo(1));
        var scoreless = new HashMap<>(imported(unit + "-2", unit, checklist, "2016-07-02", 0));
        scoreless.remove("score");
        Api.asAdmin()
                .get("/inspections/" + id("/inspections:batch", scoreless))
                .then()
                .body("score", nullValue())
                .body("verdict", equalTo("NOT_ASSESSED"));
    }

    @Test
    void everyItemIsAnsweredByItself() {
        var unknownUnit = imported(unit + "-b", "no-such", checklist, "2016-07-01", 90);
        var unknownChecklist = imported(unit + "-c", unit, "no-such", "2016-07-01", 90);
        var future = imported(unit + "-d", unit, checklist, "2999-07-01", 90);
        var tooGood = imported(unit + "-e", unit, checklist, "2016-07-01", 101);
        var timeless = new HashMap<>(imported(unit + "-f", unit, checklist, "2016-07-01", 90));
        timeless.remove("completedOn");
        var good = imported(unit + "-a", unit, checklist, "2016-07-01", 90);
        var other = imported(unit + "-a", unit, checklist, "2016-07-01", 91);
        var items = List.of(good, unknownUnit, unknownChecklist, future, tooGood, timeless, good, other, "poison");
        batch("/inspections:batch", items)
                .body("items.status", equalTo(List.of(201, 422, 422, 422, 422, 422, 200, 409, 400)))
                .body("items[1].problem.type", equalTo("/problems/unknown-unit"))
                .body("items[2].problem.type", equalTo("/problems/unknown-checklist"))
                .body("items[3].problem.type", equalTo("/problems/in-the-future"));
        batch("/inspections:batch", items)
                .body("items.status", equalTo(List.of(200, 422, 422, 422, 422, 422, 200, 409, 400)));
    }

    @Test
    void findingsRaiseTheRevisionOncePerBatchAndTwiceTheSameNever() {
        String id = id("/inspections:batch", imported(unit + "-1", unit, checklist, "2016-07-01", 90));
        var findings = List.of(
                finding(unit + "-f1", unit + "-1", "Improper storage"),
                finding(unit + "-f2", unit + "-1", "Unclean surfaces", "2016-07-20"),
                finding(unit + "-f3", "no-such", "Unclean surfaces"));
        List<String> ids = batch("/findings:batch", findings)
                .body("items.status", equalTo(List.of(201, 201, 422)))
                .body("items[2].problem.type", equalTo("/problems/unknown-inspection"))
                .extract()
                .path("items.id");
        assertThat(eventsAbout(id)).isEqualTo(2);
        long before = events();
        batch("/findings:batch", findings.subList(0, 2))
                .body("items.status", equalTo(List.of(200, 200)))
                .body("items.id", equalTo(ids.subList(0, 2)));
        batch("/inspections:batch", List.of(imported(unit + "-1", unit, checklist, "2016-07-01", 90)))
                .body("items.status", equalTo(List.of(200)));
        assertThat(events()).as("a second time changes nothing").isEqualTo(before);
        Api.asAdmin()
                .get("/inspections/" + id)
                .then()
                .body("revision", equalTo(2))
                .body("findingCount", equalTo(2))
                .body("findings.status", equalTo(List.of("OPEN", "CLOSED")));
    }

    @Test
    void onlyWhatChangesLaterIsOnTheTrail() {
        UUID id = UUID.fromString(id("/inspections:batch", imported(unit + "-1", unit, checklist, "2016-07-01", 90)));
        batch("/findings:batch", List.of(finding(unit + "-f1", unit + "-1", "Improper storage")));
        assertThat(Trails.of(id)).isEmpty();
        batch("/findings:batch", List.of(finding(unit + "-f1", unit + "-1", "Improper storage", "2016-07-20")));
        assertThat(Trails.actions(id)).containsExactly("corrective-action done");
        assertThat(Trails.of(id).getFirst().change("closedOn").after()).isEqualTo("2016-07-20");
    }

    @Test
    void datesOfCorrectionAreTakenAsRecordedOnceTheyHaveCome() {
        id("/inspections:batch", imported(unit + "-1", unit, checklist, "2016-07-01", 90));
        var early = finding(unit + "-f1", unit + "-1", "Dated before the inspection", "2016-06-30");
        var future = finding(unit + "-f2", unit + "-1", "Dated in the future", "2999-01-01");
        batch("/findings:batch", List.of(early, future)).body("items.status", equalTo(List.of(201, 201)));
        batch("/findings:batch", List.of(early, future)).body("items.status", equalTo(List.of(200, 200)));
        Api.asAdmin()
                .get("/corrective-actions?sort=openedOn&unit=" + unit)
                .then()
                .body("items.closedOn", equalTo(Arrays.asList("2016-06-30", null)))
                .body("items.status", equalTo(List.of("CLOSED", "OPEN")));
    }

    @Test
    void aCorrectionThatComesLaterClosesTheAction() {
        id("/inspections:batch", imported(unit + "-1", unit, checklist, "2016-07-01", 90));
        id("/findings:batch", finding(unit + "-f1", unit + "-1", "Improper storage"));
        var corrected = finding(unit + "-f1", unit + "-1", "Improper storage", "2016-07-09");
        batch("/findings:batch", List.of(corrected, corrected)).body("items.status", equalTo(List.of(200, 200)));
        String action = Api.asAdmin()
                .get("/corrective-actions?unit=" + unit)
                .then()
                .body("items.status", equalTo(List.of("CLOSED")))
                .body("items.closedOn", equalTo(List.of("2016-07-09")))
                .body("items.revision", equalTo(List.of(2)))
                .body("items[0].dueOn", nullValue())
                .extract()
                .path("items[0].id");
        assertThat(eventsAbout(action)).isEqualTo(2);
        batch(
                        "/findings:batch",
                        List.of(
                                finding(unit + "-f1", unit + "-1", "Improper storage", "2016-07-10"),
                                finding(unit + "-f1", unit + "-1", "Improper storage"),
                                finding(unit + "-f1", unit + "-1", "Something else", "2016-07-09")))
                .body("items.status", equalTo(List.of(409, 409, 409)));
        assertThat(eventsAbout(action)).isEqualTo(2);
    }

    @Test
    void whatAPersonClosedIsNotContradictedByAnImportWithoutDate() {
        id("/inspections:batch", imported(unit + "-1", unit, checklist, "2016-07-01", 90));
        var open = finding(unit + "-f1", unit + "-1", "Improper storage");
        id("/findings:batch", open);
        String action = Api.asAdmin().get("/corrective-actions?unit=" + unit).path("items[0].id");
        post("/corrective-actions/" + action + ":close", Map.of("closedOn", "2016-07-03"))
                .statusCode(200);
        batch("/findings:batch", List.of(open)).body("items.status", equalTo(List.of(200)));
    }

    @Test
    void anOlderRecordDoesNotCloseWhatASupervisorSentBack() {
        id("/inspections:batch", imported(unit + "-1", unit, checklist, "2016-07-01", 90));
        var corrected = finding(unit + "-f1", unit + "-1", "Improper storage", "2016-07-09");
        id("/findings:batch", corrected);
        String action = Api.asAdmin().get("/corrective-actions?unit=" + unit).path("items[0].id");
        post("/corrective-actions/" + action + ":reject", Map.of("reason", "It is not"))
                .statusCode(200);
        batch("/findings:batch", List.of(corrected)).body("items.status", equalTo(List.of(200)));
        Api.asAdmin()
                .get("/corrective-actions/" + action)
                .then()
                .body("status", equalTo("OPEN"))
                .body("revision", equalTo(2));
    }

    @Test
    void repeatFindingsAreTheSameInWhateverOrderTheyCome() {
        String third = id("/inspections:batch", imported(unit + "-3", unit, checklist, "2016-09-01", 90));
        id("/findings:batch", finding(unit + "-f3", unit + "-3", "Vermin"));
        String first = id("/inspections:batch", imported(unit + "-1", unit, checklist, "2016-07-01", 90));
        id("/findings:batch", finding(unit + "-f1", unit + "-1", "Vermin"));
        counts(third, 1, 1);
        String second = id("/inspections:batch", imported(unit + "-2", unit, checklist, "2016-08-01", 100));
        counts(third, 1, 0);
        batch(
                "/findings:batch",
                List.of(
                        finding(unit + "-f2", unit + "-2", "Vermin"),
                        finding(unit + "-f2b", unit + "-2", "Vermin"),
                        finding(unit + "-f2c", unit + "-2", "No soap")));
        counts(first, 1, 0);
        counts(second, 3, 2);
        counts(third, 1, 1);
        for (String id : List.of(first, second, third)) {
            long revision = ((Number) Api.asAdmin().get("/inspections/" + id).path("revision")).longValue();
            assertThat(eventsAbout(id)).as("every revision is told once").isEqualTo(revision);
        }
    }

    @Test
    void identicalBatchesAtOnceMakeEverythingOnce() {
        var inspections = IntStream.range(0, 60)
                .mapToObj(i -> imported(unit + "-" + i, unit, checklist, "2016-07-01", i))
                .toList();
        var findings = IntStream.range(0, 60)
                .mapToObj(i -> finding(unit + "-f" + i, unit + "-" + i, "Item " + i % 7))
                .toList();
        assertThat(atOnce("/inspections:batch", inspections)).hasSize(60);
        assertThat(atOnce("/findings:batch", findings)).hasSize(60);
        var gaps = RealBackends.database().query("""
                select aggregateid, string_agg(type || aggregate_version, ' ' order by seq) from outbox
                where unit_id = (select id from unit where code = ?)
                group by aggregateid, aggregatetype
                having count(*) <> max(aggregate_version) or min(aggregate_version) <> 1
                """, unit);
        assertThat(gaps).as("aggregates whose revisions have gaps").isEmpty();
    }

    @Test
    void everyEventIsWhatItsSchemaAsksFor() {
        id("/inspections:batch", imported(unit + "-1", unit, checklist, "2016-07-01", 90));
        id("/findings:batch", finding(unit + "-f1", unit + "-1", "Vermin \"外\""));
        id("/findings:batch", finding(unit + "-f2", unit + "-1", "Soap", "2016-07-01"));
        var events = RealBackends.database().query("select distinct on (type, seq % 20) type, payload from outbox");
        assertThat(events).isNotEmpty();
        events.forEach(
                event -> Schemas.requireValid(String.valueOf(event.get("type")), String.valueOf(event.get("payload"))));
    }

    private static List<Integer> atOnce(String path, List<Map<String, Object>> items) {
        return IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> batch(path, i % 2 == 0 ? items : items.reversed())
                        .extract()
                        .<List<Integer>>path("items.status")))
                .toList()
                .stream()
                .flatMap(answer -> answer.join().stream())
                .peek(status -> assertThat(status).isIn(200, 201))
                .filter(status -> status == 201)
                .toList();
    }

    private static String id(String path, Map<String, Object> item) {
        return batch(path, List.of(item))
                .body("items[0].status", equalTo(201))
                .extract()
                .path("items[0].id");
    }

    private static void counts(String id, int findings, int repeats) {
        Api.asAdmin()
                .get("/inspections/" + id)
                .then()
                .body("findingCount", equalTo(findings))
                .body("repeatFindingCount", equalTo(repeats));
    }
}
