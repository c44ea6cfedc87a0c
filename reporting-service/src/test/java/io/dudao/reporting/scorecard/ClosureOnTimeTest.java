package io.dudao.reporting.scorecard;

import static org.hamcrest.Matchers.equalTo;

import io.dudao.contracts.Event;
import io.dudao.contracts.EventType;
import io.dudao.contracts.inspection.CorrectiveActionState;
import io.dudao.contracts.inspection.InspectionTypes;
import io.dudao.kit.testing.Api;
import io.dudao.kit.testing.Samples;
import io.dudao.kit.testing.TestUnits;
import io.dudao.reporting.messaging.Delivery;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One corrective action, told by the golden samples: what the rate of closures on time makes of each step. */
@QuarkusTest
class ClosureOnTimeTest {
    @Inject
    Delivery delivery;

    private final UUID action = UUID.randomUUID();

    @Test
    void aRejectionTakesTheClosureBackAndTheLaterOneCountsAtItsDate() {
        UUID unit = TestUnits.given("CLOSURE-1", "/closures", "Asia/Shanghai");
        tell(unit, InspectionTypes.CORRECTIVE_ACTION_OPENED, 1, Map.of());
        onTime("CLOSURE-1", 0);
        tell(unit, InspectionTypes.CORRECTIVE_ACTION_CLOSED, 2, Map.of());
        onTime("CLOSURE-1", 100);
        tell(unit, InspectionTypes.CORRECTIVE_ACTION_REJECTED, 3, Map.of());
        onTime("CLOSURE-1", 0);
        tell(
                unit,
                InspectionTypes.CORRECTIVE_ACTION_CLOSED,
                4,
                Map.of("dueOn", "2026-03-16", "closedOn", "2026-03-15"));
        onTime("CLOSURE-1", 100);
        tell(
                unit,
                InspectionTypes.CORRECTIVE_ACTION_VERIFIED,
                5,
                Map.of("closedOn", "2026-03-15", "verifiedOn", "2026-03-18"));
        onTime("CLOSURE-1", 100);
    }

    @Test
    void aClosureAfterTheNewDeadlineIsLateWhateverCameBefore() {
        UUID unit = TestUnits.given("CLOSURE-2", "/closures", "Asia/Shanghai");
        delivery.deliver(List.of(
                event(unit, InspectionTypes.CORRECTIVE_ACTION_VERIFIED, 7, Map.of()),
                event(unit, InspectionTypes.CORRECTIVE_ACTION_REJECTED, 3, Map.of()),
                event(unit, InspectionTypes.CORRECTIVE_ACTION_CLOSED, 2, Map.of())));
        onTime("CLOSURE-2", 0);
    }

    private void tell(UUID unit, EventType<CorrectiveActionState> type, int revision, Map<String, ?> changes) {
        delivery.deliver(List.of(event(unit, type, revision, changes)));
    }

    private Event<CorrectiveActionState> event(
            UUID unit, EventType<CorrectiveActionState> type, int revision, Map<String, ?> changes) {
        var fields = new HashMap<String, Object>(changes);
        fields.put("unitId", unit);
        fields.put("correctiveActionId", action);
        fields.put("revision", revision);
        return Samples.of(type, fields);
    }

    private static void onTime(String unit, int expected) {
        Api.as("analyst")
                .get("/scorecards?unit=" + unit + "&period=2026-03")
                .then()
                .statusCode(200)
                .body("indicators.find { it.id == 'inspection.closure_on_time' }.value", equalTo(expected))
                .body("indicators.find { it.id == 'inspection.closure_on_time' }.n", equalTo(1));
    }
}
