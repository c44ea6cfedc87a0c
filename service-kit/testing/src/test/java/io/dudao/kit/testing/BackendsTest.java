package io.dudao.kit.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dudao.contracts.Topic;
import io.dudao.contracts.inspection.InspectionTypes;
import io.dudao.contracts.units.UnitTypes;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BackendsTest {

    @Test
    void aNoteTravelsFromTheRequestToTheTopic() {
        var unit = TestUnits.given("B-1", "/north");
        try (var topic = TestTopics.readNew(Topic.INSPECTION)) {
            Api.as(Tokens.of("supervisor").regions("/north"))
                    .body(Map.of("unit", "B-1", "text", "hello"))
                    .post("/notes")
                    .then()
                    .log()
                    .ifValidationFails()
                    .statusCode(201);
            var event = topic.awaitKey(unit, 1).getFirst();
            assertThat(event.data(InspectionTypes.CORRECTIVE_ACTION_OPENED).item())
                    .isEqualTo("hello");
            assertThat(event.headers()).containsEntry("ce_source", "/sample-service");
        }
    }

    @Test
    void aUnitOfTheTopicBecomesKnown() {
        TestTopics.send(Samples.of(UnitTypes.UNIT_REGISTERED, Map.of("code", "B-2", "regionPath", "/south")));
        await().until(
                        () -> RealBackends.database().number("select count(*) from unit where code = 'B-2'"),
                        known -> known == 1);
    }

    @Test
    void theBrokerComesBackWithItsData() {
        var place = TestTopics.sendRaw(Topic.SCORECARD, "k", "v".getBytes(UTF_8), Map.of());
        RealBackends.broker().stop();
        RealBackends.broker().start();
        try (var topic = TestTopics.readAll(Topic.SCORECARD.topicName())) {
            assertThat(topic.await(1))
                    .anySatisfy(record -> assertThat(record.offset()).isEqualTo(place.offset()));
        }
    }

    @Test
    void tokensAreChecked() {
        Api.withToken(Tokens.expired("admin")).get("/notes").then().statusCode(401);
        Api.withToken(Tokens.wrongAudience("admin")).get("/notes").then().statusCode(401);
        Api.withToken(Tokens.wrongIssuer("admin")).get("/notes").then().statusCode(401);
        Api.withToken(Tokens.forged("admin")).get("/notes").then().statusCode(401);
        Api.anonymous().get("/notes").then().statusCode(401);
        Api.as("device").get("/notes").then().statusCode(403);
        Api.asAdmin().get("/notes").then().statusCode(200);
    }
}
