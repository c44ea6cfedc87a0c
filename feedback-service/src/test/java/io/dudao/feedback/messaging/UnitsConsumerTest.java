package io.dudao.feedback.messaging;

import static io.dudao.feedback.Phone.put;
import static io.dudao.feedback.Phone.rating;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dudao.contracts.Event;
import io.dudao.contracts.Topic;
import io.dudao.contracts.units.UnitState;
import io.dudao.contracts.units.UnitTypes;
import io.dudao.kit.testing.RealBackends;
import io.dudao.kit.testing.Samples;
import io.dudao.kit.testing.TestTopics;
import io.dudao.kit.time.Ids;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The copy of the units follows their topic. */
@QuarkusTest
class UnitsConsumerTest {
    private final UUID unit = Ids.next();
    private final String code = "unit-" + unit;

    @Test
    void aUnitThatIsRegisteredCanTakeFeedback() {
        TestTopics.send(state(1, "/north"));
        awaitRegion("/north");
        put(Ids.next(), rating(code)).then().statusCode(201);
    }

    @Test
    void duplicatesAndLateRevisionsChangeNothing() {
        Event<UnitState> third = state(3, "/three");
        TestTopics.send(state(1, "/one"), third, state(2, "/two"), third, state(1, "/one"));
        awaitRegion("/three");
        TestTopics.send(state(2, "/two"));
        await().during(Duration.ofMillis(700)).atMost(Duration.ofSeconds(10)).until(() -> region().equals("/three"));
        TestTopics.send(state(4, "/four"));
        awaitRegion("/four");
    }

    @Test
    void aRecordThatCannotBeReadIsSetAsideAndItsNeighboursCount() {
        var headers = TestTopics.headersOf(state(1, "/north"));
        TestTopics.sendRaw(Topic.UNITS, unit.toString(), "{".getBytes(StandardCharsets.UTF_8), headers);
        TestTopics.send(state(1, "/north"));
        awaitRegion("/north");
        assertThat(RealBackends.database()
                        .number("select count(*) from dead_letter where record_key = convert_to(?, 'UTF8')", "" + unit))
                .isEqualTo(1);
    }

    private Event<UnitState> state(long revision, String region) {
        return Samples.of(
                UnitTypes.UNIT_REGISTERED,
                Map.of("unitId", unit, "revision", revision, "code", code, "regionPath", region));
    }

    private void awaitRegion(String expected) {
        await().atMost(Duration.ofSeconds(20)).until(() -> region().equals(expected));
    }

    private String region() {
        var rows = RealBackends.database().query("select region_path from unit where id = ?", unit);
        return rows.isEmpty() ? "" : String.valueOf(rows.getFirst().get("region_path"));
    }
}
