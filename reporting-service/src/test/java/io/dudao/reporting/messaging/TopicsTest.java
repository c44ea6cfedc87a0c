package io.dudao.reporting.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.dudao.contracts.Event;
import io.dudao.contracts.EventCodec;
import io.dudao.contracts.Topic;
import io.dudao.contracts.feedback.FeedbackTypes;
import io.dudao.contracts.inspection.InspectionTypes;
import io.dudao.contracts.programme.ProgrammeTypes;
import io.dudao.contracts.risk.RiskTypes;
import io.dudao.contracts.training.TrainingTypes;
import io.dudao.contracts.units.UnitTypes;
import io.dudao.kit.testing.Api;
import io.dudao.kit.testing.Database;
import io.dudao.kit.testing.RealBackends;
import io.dudao.kit.testing.Samples;
import io.dudao.kit.testing.TestTopics;
import io.dudao.kit.time.Ids;
import io.dudao.reporting.period.Period;
import io.dudao.reporting.scorecard.Merged;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The service on a real broker: what comes over the topics, readable or not. */
@QuarkusTest
class TopicsTest {
    private static final Period YEAR = Period.parse("2026").orElseThrow();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Database database = RealBackends.database();

    @Inject
    Merged merged;

    @Inject
    MeterRegistry meters;

    @Test
    void everyTopicReachesTheScorecard() {
        var unit = Ids.next();
        TestTopics.send(
                Samples.of(
                        UnitTypes.UNIT_REGISTERED,
                        Map.of("unitId", unit, "code", "T-" + unit, "regionPath", "/topics")),
                at(unit, InspectionTypes.INSPECTION_COMPLETED),
                at(unit, FeedbackTypes.FEEDBACK_RECEIVED),
                at(unit, FeedbackTypes.CASE_RESOLVED),
                at(unit, RiskTypes.RISK_ASSESSED),
                at(unit, TrainingTypes.EXAM_GRADED),
                at(unit, ProgrammeTypes.COST_RECORDED),
                at(unit, ProgrammeTypes.VOLUME_RECORDED));
        awaitIndicators(unit, 14);
        awaitNoLag();
        Api.as("analyst")
                .get("/scorecards?period=2026-Q1&unit=T-" + unit)
                .then()
                .statusCode(200)
                .body("unit", equalTo("T-" + unit))
                .body("indicators.find { it.id == 'inspection.score' }.value", equalTo(86.67f))
                .body("indicators.find { it.id == 'cost.per_service' }.n", equalTo(2));
    }

    @Test
    void poisonIsSetAsideOnceAndItsNeighboursCount() {
        var unit = Ids.next();
        try (var deadLetters = TestTopics.readNew(Topic.FEEDBACK.deadLetterTopicOf("reporting-service"))) {
            var good = at(unit, FeedbackTypes.FEEDBACK_RECEIVED);
            var headers = TestTopics.headersOf(good);
            TestTopics.send(good);
            var places = List.of(
                    raw(unit, "{\"unitId\": ", headers),
                    raw(unit, EventCodec.encode(good.data()).replace("\"csat\":2", "\"csat\":7"), headers),
                    raw(
                            unit,
                            EventCodec.encode(good.data()),
                            Map.of("ce_type", good.type().name())),
                    raw(unit, "x", Map.of()),
                    raw(unit, null, headers));
            TestTopics.send(at(unit, FeedbackTypes.FEEDBACK_RECEIVED));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(n(unit, "feedback.csat")).isEqualTo(2));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(places)
                            .allSatisfy(place -> assertThat(
                                            database.number("""
                                    select count(*) from dead_letter where topic = ? and partition = ? and "offset" = ?
                                    """, place.topic(), place.partition(), place.offset()))
                                    .isEqualTo(1)));
            assertThat(deadLetters.awaitKey(unit, places.size())).hasSize(places.size());
            assertThat(deadLetters.listen(Duration.ofSeconds(1))).hasSize(places.size());
        }
    }

    @Test
    void whatTheDatabaseRefusesIsSetAsideAlone() {
        var unit = Ids.next();
        var culprit = at(unit, RiskTypes.RISK_MATERIALISED);
        var headers = new java.util.HashMap<>(TestTopics.headersOf(culprit));
        headers.put("ce_source", "/risk\u0000service"); // PostgreSQL takes no NUL
        TestTopics.send(at(unit, RiskTypes.RISK_MATERIALISED), at(unit, RiskTypes.RISK_MATERIALISED));
        var place = TestTopics.sendRaw(
                Topic.RISK,
                unit.toString(),
                EventCodec.encode(culprit.data()).getBytes(StandardCharsets.UTF_8),
                headers);
        TestTopics.send(at(unit, RiskTypes.RISK_MATERIALISED));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(n(unit, "risk.incidents")).isEqualTo(3));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(database.number(
                                "select count(*) from dead_letter where topic = ? and partition = ? and \"offset\" = ?",
                                place.topic(),
                                place.partition(),
                                place.offset()))
                        .isEqualTo(1));
        awaitNoLag();
    }

    @Test
    void unknownTypeIsSkippedAndCounted() {
        var unit = Ids.next();
        var counter = meters.counter("dudao.inbox.unknown.types", "topic", Topic.TRAINING.topicName());
        var before = counter.count();
        TestTopics.sendRaw(
                Topic.TRAINING,
                unit.toString(),
                "{}".getBytes(StandardCharsets.UTF_8),
                Map.of("ce_type", "io.dudao.training.diploma-burnt.v1"));
        TestTopics.send(at(unit, TrainingTypes.EXAM_GRADED));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(n(unit, "training.pass_rate")).isEqualTo(1));
        assertThat(counter.count()).isEqualTo(before + 1);
        awaitNoLag();
    }

    @Test
    void aReplayOfTheTopicChangesNothing() {
        var unit = Ids.next();
        var event = at(unit, InspectionTypes.INSPECTION_COMPLETED);
        var better = Samples.of(
                InspectionTypes.INSPECTION_COMPLETED,
                Map.of("unitId", unit, "inspectionId", event.subject(), "revision", 2, "score", 95));
        TestTopics.send(event, better, event, better, event);
        TestTopics.send(at(unit, InspectionTypes.INSPECTION_COMPLETED));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(n(unit, "inspection.score")).isEqualTo(2));
        awaitNoLag();
        assertThat(java.util.Objects.requireNonNull(merged.ofUnit(unit, YEAR).get("inspection.score"))
                        .numerator())
                .isEqualByComparingTo("181.67");
    }

    private static <T extends io.dudao.contracts.EventData> Event<T> at(
            UUID unit, io.dudao.contracts.EventType<T> type) {
        return Samples.of(type, Map.of("unitId", unit));
    }

    private static org.apache.kafka.clients.producer.RecordMetadata raw(
            UUID unit, @org.jspecify.annotations.Nullable String value, Map<String, String> headers) {
        var bytes = value == null ? null : value.getBytes(StandardCharsets.UTF_8);
        return TestTopics.sendRaw(Topic.FEEDBACK, unit.toString(), bytes, headers);
    }

    private long n(UUID unit, String indicator) {
        var sums = merged.ofUnit(unit, YEAR).get(indicator);
        return sums == null ? 0 : sums.n();
    }

    private void awaitIndicators(UUID unit, int count) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(merged.ofUnit(unit, YEAR)).hasSize(count));
    }

    private static void awaitNoLag() {
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        Api.asAdmin().get("/intake").then().statusCode(200).body("lag", equalTo(0)));
    }
}
