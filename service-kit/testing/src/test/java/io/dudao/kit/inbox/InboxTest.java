package io.dudao.kit.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dudao.contracts.Event;
import io.dudao.contracts.EventCodec;
import io.dudao.contracts.Topic;
import io.dudao.contracts.feedback.FeedbackReceived;
import io.dudao.contracts.feedback.FeedbackTypes;
import io.dudao.contracts.units.UnitTypes;
import io.dudao.kit.testing.Api;
import io.dudao.kit.testing.RealBackends;
import io.dudao.kit.testing.Samples;
import io.dudao.kit.testing.TestTopics;
import io.dudao.sample.heard.HeardService;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InboxTest {
    private static final String DEAD_LETTERS = Topic.FEEDBACK.deadLetterTopicOf("sample-service");

    private final UUID unit = UUID.randomUUID();

    @Test
    void anEventThatComesTwiceIsHandledOnce() {
        var event = feedback();
        var last = feedback();
        TestTopics.send(event, event);
        TestTopics.send(event, last);
        awaitHeard(last);
        assertThat(heard(event)).isEqualTo(1);
    }

    @Test
    void poisonIsSetAsideAndItsNeighboursAreHandled() {
        var before = feedback();
        var after = feedback();
        try (var deadLetters = TestTopics.readNew(DEAD_LETTERS)) {
            TestTopics.send(before);
            var place = TestTopics.sendRaw(
                    Topic.FEEDBACK, unit.toString(), "{no json".getBytes(UTF_8), TestTopics.headersOf(before));
            TestTopics.send(after);

            awaitHeard(after);
            assertThat(heard(before)).isEqualTo(1);
            assertThat(reasonAt(place.partition(), place.offset())).isNotBlank();
            var letter = deadLetters
                    .await(records ->
                            records.stream().anyMatch(record -> unit.toString().equals(record.key())))
                    .getLast();
            assertThat(letter.value()).isEqualTo("{no json");
            assertThat(letter.headers().values())
                    .as("the reason travels in the headers")
                    .anyMatch(text -> text.contains("readable"));
        }
        Api.asAdmin()
                .get("/dead-letters/sample?limit=200")
                .then()
                .statusCode(200)
                .body("items.size()", org.hamcrest.Matchers.greaterThan(0));
    }

    @Test
    void everyKindOfPoisonIsSetAside() {
        var model = feedback();
        byte[] value = EventCodec.encode(model.data()).getBytes(UTF_8);
        var headers = TestTopics.headersOf(model);
        long before = deadLetters();

        TestTopics.sendRaw(Topic.FEEDBACK, unit.toString(), value, Map.of());
        TestTopics.sendRaw(Topic.FEEDBACK, unit.toString(), value, with(headers, "ce_id", "no uuid"));
        TestTopics.sendRaw(Topic.FEEDBACK, unit.toString(), value, with(headers, "ce_time", "yesterday"));
        TestTopics.sendRaw(Topic.FEEDBACK, null, null, headers);
        TestTopics.sendRaw(Topic.FEEDBACK, unit.toString(), new byte[] {0, 1, (byte) 0xff}, headers);
        TestTopics.sendRaw(Topic.FEEDBACK, unit.toString(), "{}".getBytes(UTF_8), headers);
        TestTopics.sendRaw(
                Topic.FEEDBACK, unit.toString(), value, with(headers, "ce_type", "io.dudao.units.unit-registered.v1"));

        await().until(this::deadLetters, count -> count == before + 7);
    }

    @Test
    void anUnknownTypeIsSkipped() {
        var model = feedback();
        long before = deadLetters();
        TestTopics.sendRaw(
                Topic.FEEDBACK,
                unit.toString(),
                EventCodec.encode(model.data()).getBytes(UTF_8),
                with(TestTopics.headersOf(model), "ce_type", "io.dudao.feedback.something-new.v1"));
        var after = feedback();
        TestTopics.send(after);
        awaitHeard(after);
        assertThat(deadLetters()).isEqualTo(before);
        assertThat(heard(model)).isZero();
    }

    @Test
    void anEventWhoseEffectFailsLeavesNoTraceButADeadLetter() {
        var impossible =
                Samples.of(FeedbackTypes.FEEDBACK_RECEIVED, Map.of("unitId", unit, "channel", HeardService.IMPOSSIBLE));
        var after = feedback();
        long before = deadLetters();
        TestTopics.send(impossible, after);
        awaitHeard(after);
        assertThat(heard(impossible)).as("the effect was rolled back").isZero();
        assertThat(deadLetters()).isEqualTo(before + 1);
        assertThat(RealBackends.database().number("select count(*) from inbox where event_id = ?", impossible.id()))
                .as("it can be handled once somebody replays it")
                .isZero();
    }

    @Test
    void anOutageOfTheBrokerIsWaitedOut() {
        var before = feedback();
        TestTopics.send(before);
        awaitHeard(before);
        RealBackends.broker().stop();
        RealBackends.broker().start();
        var after = feedback();
        TestTopics.send(after);
        awaitHeard(after);
        assertThat(heard(before)).isEqualTo(1);
    }

    @Test
    void lostConnectionsToTheDatabaseAreWaitedOut() {
        var event = feedback();
        RealBackends.database().query("""
                        select pg_terminate_backend(pid) from pg_stat_activity
                        where pid <> pg_backend_pid() and backend_type = 'client backend'
                        """);
        TestTopics.send(event);
        awaitHeard(event);
    }

    @Test
    void anOlderStateOfAUnitChangesNothing() {
        String code = "INBOX-" + unit;
        TestTopics.send(Samples.of(
                UnitTypes.UNIT_CHANGED, Map.of("unitId", unit, "code", code, "revision", 3, "name", "newest")));
        TestTopics.send(Samples.of(
                UnitTypes.UNIT_CHANGED, Map.of("unitId", unit, "code", code, "revision", 2, "name", "older")));
        var last = Samples.of(UnitTypes.UNIT_REGISTERED, Map.of("code", "LAST-" + unit));
        TestTopics.send(last);
        await().until(
                        () -> RealBackends.database()
                                .number("select count(*) from unit where code in (?, ?)", code, "LAST-" + unit),
                        count -> count == 2);
        assertThat(RealBackends.database()
                        .query("select name from unit where id = ?", unit)
                        .getFirst())
                .containsEntry("name", "newest");
    }

    private Event<FeedbackReceived> feedback() {
        return Samples.of(FeedbackTypes.FEEDBACK_RECEIVED, Map.of("unitId", unit));
    }

    private static void awaitHeard(Event<?> event) {
        await().atMost(java.time.Duration.ofSeconds(30)).until(() -> heard(event), count -> count >= 1);
    }

    private static long heard(Event<?> event) {
        return RealBackends.database().number("select count(*) from heard where event_id = ?", event.id());
    }

    private long deadLetters() {
        return RealBackends.database()
                .number("select count(*) from dead_letter where topic = ?", Topic.FEEDBACK.topicName());
    }

    private static String reasonAt(int partition, long offset) {
        var rows = RealBackends.database()
                .query(
                        "select reason from dead_letter where topic = ? and partition = ? and \"offset\" = ?",
                        Topic.FEEDBACK.topicName(),
                        partition,
                        offset);
        assertThat(rows).hasSize(1);
        return String.valueOf(rows.getFirst().get("reason"));
    }

    private static Map<String, String> with(Map<String, String> headers, String name, String value) {
        var changed = new java.util.LinkedHashMap<>(headers);
        changed.put(name, value);
        return changed;
    }
}
