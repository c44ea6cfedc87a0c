package io.dudao.inspection.draw;

import static io.dudao.inspection.Given.code;
import static io.dudao.inspection.Given.post;
import static io.dudao.inspection.Given.unit;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.dudao.contracts.risk.RiskTypes;
import io.dudao.inspection.Given;
import io.dudao.inspection.inspector.InspectorSamples;
import io.dudao.kit.testing.Api;
import io.dudao.kit.testing.RealBackends;
import io.dudao.kit.testing.Samples;
import io.dudao.kit.testing.TestTopics;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DrawRiskSliceTest {

    /** High is four points, and without scores and visits nothing else weighs. */
    @Test
    void aUnitWithAnOpenHighRiskWeighsFourTimesAnother() {
        String region = "/" + code("risky");
        String calm = code("a");
        String risky = code("b");
        unit(calm, region);
        UUID id = unit(risky, region);
        post("/inspectors", InspectorSamples.body(code("i"), region)).statusCode(201);
        post("/inspectors", InspectorSamples.body(code("i"), region)).statusCode(201);
        TestTopics.send(Samples.of(
                RiskTypes.RISK_ASSESSED, Map.of("unitId", id, "revision", 2, "level", "HIGH", "status", "OPEN")));
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        RealBackends.database().number("select count(*) from unit_risk where unit_id = ? and open", id)
                                == 1);
        var request = new HashMap<>(DrawSamples.request(List.of(region), 1, Given.checklist()));
        request.put("weights", Map.of("risk", 1, "score", 0, "days", 0));
        String draw = post("/draws", request).statusCode(201).extract().path("id");
        var candidates = Api.as("analyst").get("/draws/" + draw + "/candidates").then();
        candidates.body("items.find { it.unit == '" + calm + "' }.weight", equalTo(1));
        candidates.body("items.find { it.unit == '" + risky + "' }.weight", equalTo(4));
    }
}
