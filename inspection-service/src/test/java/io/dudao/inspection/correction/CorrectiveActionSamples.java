package io.dudao.inspection.correction;

import io.dudao.inspection.Given;
import io.dudao.kit.testing.Api;
import io.dudao.kit.testing.Call;
import io.dudao.kit.testing.OperationSamples;
import io.dudao.kit.testing.RealBackends;
import io.dudao.kit.time.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A call for every operation on findings beside their import, corrective actions and reminders. */
public final class CorrectiveActionSamples {
    private static final Instant MARCH = Instant.parse("2026-03-02T17:00:00Z");

    private CorrectiveActionSamples() {}

    /** Adds them. */
    public static void addTo(OperationSamples samples) {
        samples.list("listCorrectiveActions", unit -> after(open(unit)))
                .unit("getCorrectiveAction", unit -> at(open(unit)))
                .unit("containCorrectiveAction", unit -> at(open(unit)).body(Map.of("containment", "Cordoned off")))
                .unit("completeCorrectiveAction", unit -> at(open(unit)).body(Corrected.correction("2026-03-05")))
                .unit("closeCorrectiveAction", unit -> at(open(unit)).body(Map.of("closedOn", "2026-03-05")))
                .unit("verifyCorrectiveAction", unit -> at(done(unit)).body(Map.of()))
                .unit("rejectCorrectiveAction", unit -> at(done(unit)).body(Map.of("reason", "Still dirty")))
                .unit(
                        "assignCorrectiveAction",
                        unit -> at(open(unit)).header("If-Match", "*").body(Map.of("role", "Shift leader")))
                .unit(
                        "rescheduleCorrectiveAction",
                        unit -> at(open(unit))
                                .header("If-Match", "*")
                                .body(Map.of("dueOn", tomorrow(), "reason", "A part is on its way")))
                .list("listReminders", unit -> after(reminded(unit)))
                .unit("getFinding", unit -> Call.of().path("id", inspected(unit, "findings[0].id")))
                .unit(
                        "addFinding",
                        unit -> Call.of()
                                .path("id", inspected(unit, "id"))
                                .body(Map.of("kind", "GOOD_PRACTICE", "text", "Staff greet by name")));
    }

    private static Call at(String action) {
        return Call.of().path("id", action);
    }

    private static Call after(String made) {
        return Call.of().query("limit", made.isEmpty() ? 100 : 200);
    }

    private static String open(String unit) {
        return Corrected.minor(unit, MARCH);
    }

    private static String done(String unit) {
        String action = open(unit);
        Corrected.step(Corrected.manager(unit), action, "close", Map.of("closedOn", "2026-03-05"))
                .statusCode(200);
        return action;
    }

    private static String inspected(String unit, String field) {
        return Corrected.inspect(
                        unit, Given.checklist(), "SPOT_CHECK", Instant.now().minus(Duration.ofHours(1)), 0, 10, 10)
                .extract()
                .path(field);
    }

    private static String reminded(String unit) {
        String action = open(unit);
        String unitId = Api.asAdmin().get("/corrective-actions/" + action).path("unitId");
        RealBackends.database()
                .execute(
                        "insert into reminder values (?, ?, ?, 'HEAD_OFFICE', date '2026-04-01', now(), 1)",
                        Ids.next(),
                        UUID.fromString(action),
                        UUID.fromString(unitId));
        return action;
    }

    private static String tomorrow() {
        return java.time.LocalDate.now(java.time.ZoneOffset.UTC).plusDays(1).toString();
    }
}
