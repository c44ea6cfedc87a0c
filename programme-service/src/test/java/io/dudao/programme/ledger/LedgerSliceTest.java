package io.dudao.programme.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.dudao.contracts.Topic;
import io.dudao.contracts.programme.CostRecorded;
import io.dudao.contracts.programme.ProgrammeTypes;
import io.dudao.kit.testing.Api;
import io.dudao.kit.testing.RealBackends;
import io.dudao.kit.testing.TestTopics;
import io.dudao.kit.testing.TestUnits;
import io.dudao.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LedgerSliceTest {
    private final String unit = "L" + UUID.randomUUID();
    private final UUID unitId = TestUnits.given(unit, "/north/harbour", "Asia/Shanghai");
    private final String run = UUID.randomUUID().toString();

    @Test
    void aCostBecomesAnEventAtNoonOfItsDate() {
        try (var topic = TestTopics.readNew(Topic.PROGRAMME)) {
            post("/costs", cost("2026-01-10", "12.5")).statusCode(201).body("unit", equalTo(unit));
            var sent = topic.awaitKey(unitId, 1).getFirst();
            CostRecorded data = sent.data(ProgrammeTypes.COST_RECORDED);
            assertThat(sent.type()).isEqualTo("io.dudao.programme.cost-recorded.v1");
            assertThat(data.occurredAt()).hasToString("2026-01-10T04:00:00Z");
            assertThat(data.amount()).isEqualByComparingTo("12.5");
        }
    }

    @Test
    void aVolumeBecomesAnEvent() {
        try (var topic = TestTopics.readNew(Topic.PROGRAMME)) {
            post("/volumes", Map.of("unit", unit, "onDate", "2026-01-10", "service", "counter", "count", 31))
                    .statusCode(201);
            var data = topic.awaitKey(unitId, 1).getFirst().data(ProgrammeTypes.VOLUME_RECORDED);
            assertThat(data.count()).isEqualByComparingTo("31");
            assertThat(data.onDate()).isEqualTo(LocalDate.parse("2026-01-10"));
        }
    }

    @Test
    void aBatchIsJudgedItemByItemAndASecondTimeChangesNothing() {
        List<Object> items = new ArrayList<>();
        items.add(item("a", "2026-01-10", "10"));
        items.add(item("b", "2026-01-10", "-1"));
        items.add(item("c", "2999-01-01", "10"));
        items.add("nonsense");
        items.add(Map.of(
                "externalId", run + "d", "unit", "nowhere", "onDate", "2026-01-10", "category", "x", "amount", 1));
        items.add(item("a", "2026-01-10", "10.00"));
        items.add(item("a", "2026-01-10", "11"));
        items.add(cost("2026-01-10", "10"));
        post("/costs:batch", Map.of("items", items))
                .statusCode(207)
                .body("items.status", contains(201, 422, 422, 400, 422, 200, 409, 422))
                .body("items[4].problem.type", equalTo("/problems/unknown-unit"));
        post("/costs:batch", Map.of("items", items)).body("items[0].status", equalTo(200));
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void batchesAtTheSameTimeRecordEverythingOnce() {
        List<Map<String, Object>> items = IntStream.range(0, 200)
                .mapToObj(number -> item("n" + number, "2026-01-10", "1"))
                .toList();
        List<CompletableFuture<Void>> senders = IntStream.range(0, 4)
                .mapToObj(sender -> CompletableFuture.runAsync(
                        () -> post("/costs:batch", Map.of("items", items)).statusCode(207)))
                .toList();
        senders.forEach(CompletableFuture::join);
        assertThat(stored()).isEqualTo(200);
        assertThat(RealBackends.database()
                        .number("select count(*) from outbox where unit_id = ? and type like '%cost%'", unitId))
                .isEqualTo(200);
    }

    @Test
    void listsStayInScope() {
        post("/costs", cost("2026-01-10", "5")).statusCode(201);
        post("/costs", cost("2026-01-12", "7")).statusCode(201);
        var north = Tokens.of("unit-manager").units(unit);
        Api.as(north).get("/costs?sort=onDate&from=2026-01-11").then().body("items.amount", hasSize(1));
        Api.as(Tokens.of("unit-manager").units("other"))
                .get("/costs?unit=" + unit)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        Api.as(Tokens.of("programme-manager").regions("/south"))
                .body(cost("2026-01-10", "5"))
                .post("/costs")
                .then()
                .statusCode(404);
    }

    @Test
    void whatIsOutOfRangeIsRefused() {
        post("/costs", cost("2026-01-10", "0.001")).statusCode(422);
        post("/costs", cost("2026-01-10", "1000000000000.01")).statusCode(422);
        post("/costs", cost(LocalDate.now().plusDays(3).toString(), "1"))
                .statusCode(422)
                .body("type", equalTo("/problems/in-the-future"));
        post("/volumes", Map.of("unit", unit, "onDate", "2026-01-10", "service", "counter", "count", 0))
                .statusCode(422);
    }

    private long stored() {
        return RealBackends.database().number("select count(*) from cost where unit_id = ?", unitId);
    }

    private static ValidatableResponse post(String path, Object body) {
        return Api.asAdmin().body(body).post(path).then();
    }

    private Map<String, Object> cost(String onDate, String amount) {
        return Map.of("unit", unit, "onDate", onDate, "category", "labour", "amount", new java.math.BigDecimal(amount));
    }

    private Map<String, Object> item(String id, String onDate, String amount) {
        Map<String, Object> item = new java.util.HashMap<>(cost(onDate, amount));
        item.put("externalId", run + id);
        return item;
    }
}
