package io.dudao.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dudao.contracts.Topic;
import io.dudao.contracts.inspection.InspectionTypes;
import io.dudao.kit.testing.Api;
import io.dudao.kit.testing.RealBackends;
import io.dudao.kit.testing.ReceivedRecord;
import io.dudao.kit.testing.TestTopics;
import io.dudao.kit.testing.TestUnits;
import io.dudao.sample.Notes;
import io.dudao.sample.note.NoteService;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OutboxTest {
    private final String code = Notes.freshUnit();
    private final UUID unit = TestUnits.given(code, "/outbox");

    @Test
    void aRollbackLeavesNeitherRowNorEvent() {
        Notes.post(code, NoteService.REFUSED_LATE).then().statusCode(422);

        assertThat(RealBackends.database().number("select count(*) from note where unit_id = ?", unit))
                .isZero();
        assertThat(RealBackends.database().number("select count(*) from outbox where unit_id = ?", unit))
                .isZero();
    }

    @Test
    void eventsOfAUnitArriveInTheOrderWritten() {
        String otherCode = Notes.freshUnit();
        UUID other = TestUnits.given(otherCode, "/outbox");
        List<String> texts = numbered(40);
        try (var topic = TestTopics.readNew(Topic.INSPECTION)) {
            for (String text : texts) {
                Notes.write(code, text);
                Notes.write(otherCode, text);
            }
            assertThat(textsOf(topic.awaitKey(unit, 40))).isEqualTo(texts);
            assertThat(textsOf(topic.awaitKey(other, 40))).isEqualTo(texts);
        }
    }

    @Test
    void whatIsWrittenWhileTheBrokerIsDownArrivesInOrderOnceItIsBack() {
        List<String> texts = numbered(10);
        try (var topic = TestTopics.readNew(Topic.INSPECTION)) {
            Notes.write(code, texts.getFirst());
            RealBackends.broker().stop();
            try {
                texts.subList(1, 10).forEach(text -> Notes.write(code, text));
                assertThat(pending()).isPositive();
                Api.asAdmin()
                        .get("/outboxes/sample")
                        .then()
                        .statusCode(200)
                        .body("pending", org.hamcrest.Matchers.greaterThan(0));
            } finally {
                RealBackends.broker().start();
            }
            assertThat(textsOf(topic.awaitKey(unit, 10)).stream().distinct()).containsExactlyElementsOf(texts);
        }
        await().until(this::pending, left -> left == 0);
    }

    @Test
    void aRowThatCanNeverBeSentParksItsKeyAndNoOther() {
        String otherCode = Notes.freshUnit();
        UUID other = TestUnits.given(otherCode, "/outbox");
        try (var topic = TestTopics.readNew(Topic.INSPECTION)) {
            Notes.write(code, "before");
            Notes.write(code, "x".repeat(1_200_000));
            Notes.write(code, "after");
            Notes.write(otherCode, "not concerned");

            assertThat(textsOf(topic.awaitKey(other, 1))).containsExactly("not concerned");
            await().until(this::parked, parked -> parked == 1);
            assertThat(topic.listen(Duration.ofSeconds(1)).stream()
                            .filter(record -> unit.toString().equals(record.key())))
                    .extracting(OutboxTest::textOf)
                    .containsExactly("before");
            assertThat(pending())
                    .as("the row behind the parked one waits, the parked one too")
                    .isEqualTo(2);
        } finally {
            RealBackends.database().execute("delete from outbox where unit_id = ?", unit);
        }
    }

    @Test
    void aCrashBetweenSendAndMarkSendsAgainUnderTheSameId() {
        try (var topic = TestTopics.readNew(Topic.INSPECTION)) {
            Notes.write(code, "sent twice");
            topic.awaitKey(unit, 1);
            await().until(this::pending, left -> left == 0);

            // What the database looks like if the process dies before the mark is committed.
            RealBackends.database().execute("update outbox set published_at = null where unit_id = ?", unit);

            var records = topic.awaitKey(unit, 2);
            assertThat(records).extracting(ReceivedRecord::id).doesNotContainNull();
            assertThat(records.get(0).id()).isEqualTo(records.get(1).id());
            assertThat(records.get(0).value()).isEqualTo(records.get(1).value());
        }
        await().until(this::pending, left -> left == 0);
    }

    @Test
    void theTraceOfTheRequestTravelsAlong() {
        String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        try (var topic = TestTopics.readNew(Topic.INSPECTION)) {
            Api.asAdmin()
                    .header("traceparent", trace)
                    .body(java.util.Map.of("unit", code, "text", "traced"))
                    .post("/notes")
                    .then()
                    .statusCode(201);
            assertThat(topic.awaitKey(unit, 1).getFirst().headers())
                    .containsEntry("ce_traceparent", trace)
                    .containsEntry("ce_specversion", "1.0")
                    .containsEntry("content-type", "application/json");
        }
    }

    private long pending() {
        return RealBackends.database()
                .number("select count(*) from outbox where unit_id = ? and published_at is null", unit);
    }

    private long parked() {
        return RealBackends.database()
                .number("select count(*) from outbox where unit_id = ? and parked_at is not null", unit);
    }

    private static List<String> numbered(int count) {
        return IntStream.range(0, count).mapToObj(number -> "note " + number).toList();
    }

    private static List<String> textsOf(List<ReceivedRecord> records) {
        return records.stream().map(OutboxTest::textOf).toList();
    }

    private static String textOf(ReceivedRecord record) {
        return record.data(InspectionTypes.CORRECTIVE_ACTION_OPENED).item();
    }
}
