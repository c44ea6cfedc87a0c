package io.dudao.risk.register;

import static io.dudao.risk.register.RiskSliceTest.post;
import static io.dudao.risk.register.RiskSliceTest.registered;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.dudao.kit.testing.Api;
import io.dudao.kit.testing.RealBackends;
import io.dudao.kit.testing.TestUnits;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Two writers of one risk at the same time: the second is told, nothing of its work stays. */
@QuarkusTest
class RiskRaceTest {

    @Test
    void theSlowerWriterIsToldThatTheRiskChangedMeanwhile() throws SQLException {
        TestUnits.given("R-race", "/north");
        var risk = registered("R-race");
        try (var other = RealBackends.database().connect();
                var change = other.prepareStatement("update risk set version = version + 1 where id = ?")) {
            other.setAutoCommit(false);
            change.setObject(1, UUID.fromString(risk));
            change.executeUpdate();
            var closing = CompletableFuture.supplyAsync(() -> post("/risks/" + risk + ":close", Map.of()));
            await().until(RiskRaceTest::someoneWaitsForALock);
            other.commit();
            closing.join().statusCode(409).body("type", equalTo("/problems/changed-meanwhile"));
        }
        Api.asAdmin().get("/risks/" + risk).then().body("status", equalTo("OPEN"));
        post("/risks/" + risk + ":close", Map.of()).statusCode(200);
    }

    private static boolean someoneWaitsForALock() {
        return RealBackends.database().number("select count(*) from pg_locks where not granted") > 0;
    }
}
