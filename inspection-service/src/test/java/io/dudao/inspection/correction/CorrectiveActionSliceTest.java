package io.dudao.inspection.correction;

import static io.dudao.inspection.Given.code;
import static io.dudao.inspection.Given.unit;
import static io.dudao.inspection.correction.Corrected.FINDER;
import static io.dudao.inspection.correction.Corrected.correction;
import static io.dudao.inspection.correction.Corrected.manager;
import static io.dudao.inspection.correction.Corrected.step;
import static io.dudao.inspection.correction.Corrected.supervisor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.dudao.inspection.Given;
import io.dudao.inspection.attachment.AttachmentSamples;
import io.dudao.kit.testing.Api;
import io.dudao.kit.testing.RealBackends;
import io.dudao.kit.testing.Schemas;
import io.dudao.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole way of a correction, through REST. */
@QuarkusTest
class CorrectiveActionSliceTest {
    private static final Instant NOON = Instant.parse("2026-03-02T17:00:00Z");
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("America/New_York"));

    private String unit = "";

    @BeforeEach
    void unitOfTheTest() {
        unit = code("corr");
        unit(unit, "/corrections/" + unit.toLowerCase(java.util.Locale.ROOT));
    }

    @Test
    void aMajorFindingIsContainedCorrectedRejectedCorrectedAgainAndVerified() {
        String action = Corrected.major(unit, NOON);
        step(manager(unit), action, "contain", Map.of("containment", "Exit cleared by hand"))
                .statusCode(200)
                .body("stage", equalTo("CONTAINED"))
                .body("status", equalTo("OPEN"));
        String photo = evidence(manager(unit));
        var shown = new HashMap<String, Object>(correction("2026-03-08"));
        shown.put("evidence", List.of(photo));
        step(manager(unit), action, "complete", shown)
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("stage", equalTo("DONE"))
                .body("status", equalTo("CLOSED"))
                .body("closedOn", equalTo("2026-03-08"));
        step(
                        supervisor(),
                        action,
                        "reject",
                        Map.of(
                                "reason",
                                "Boxes again",
                                "dueOn",
                                TODAY.plusDays(5).toString()))
                .statusCode(200)
                .body("stage", equalTo("OPEN"))
                .body("closedOn", nullValue())
                .body("dueOn", equalTo(TODAY.plusDays(5).toString()));
        step(manager(unit), action, "complete", correction(TODAY.toString())).statusCode(200);
        step(supervisor(), action, "verify", Map.of("note", "Seen on site"))
                .statusCode(200)
                .body("stage", equalTo("VERIFIED"))
                .body("verifiedOn", equalTo(TODAY.toString()));
        Api.asAdmin()
                .get("/corrective-actions/" + action)
                .then()
                .body("corrections.outcome", equalTo(List.of("REJECTED", "ACCEPTED")))
                .body("corrections[0].reason", equalTo("Boxes again"))
                .body("corrections[1].causeCategory", equalTo("METHOD"))
                .body("corrections[1].whys", hasSize(2))
                .body("corrections[0].evidence", equalTo(List.of(photo)))
                .body("history.step", equalTo(List.of("contained", "done", "rejected", "done", "verified")))
                .body("history[2].reason", equalTo("Boxes again"))
                .body("history[2].changes.find { it.field == 'dueOn' }.before", equalTo("2026-03-09"))
                .body("inspectedBy", equalTo(List.of("finder")));
        told(
                action,
                "corrective-action-opened",
                "corrective-action-changed",
                "corrective-action-closed",
                "corrective-action-rejected",
                "corrective-action-closed",
                "corrective-action-verified");
        trailed(action, "opened", "contained", "done", "rejected", "done", "verified");
    }

    @Test
    void fourEyesFindCorrectAndVerify() {
        String action = Corrected.minor(unit, NOON);
        var closing = Map.of("closedOn", "2026-03-05");
        refused(step(FINDER, action, "close", closing), "own-finding-cannot-be-corrected");
        var corrector = Tokens.of("supervisor").name("corrector").regions("/corrections");
        step(corrector, action, "close", closing).statusCode(200);
        refused(step(corrector, action, "verify", Map.of()), "own-correction-cannot-be-reviewed");
        refused(step(corrector, action, "reject", Map.of("reason", "Mine")), "own-correction-cannot-be-reviewed");
        step(FINDER, action, "verify", Map.of()).statusCode(200).body("stage", equalTo("VERIFIED"));
        assertThat(Given.eventsAbout(action)).isEqualTo(3);
    }

    @Test
    void aMajorFindingTakesNoShortForm() {
        String action = Corrected.major(unit, NOON);
        var closing = Map.of("closedOn", "2026-03-05", "note", "Done");
        refused(step(manager(unit), action, "close", closing), "major-action-needs-its-root-cause");
        var halves = new HashMap<String, Object>(correction("2026-03-05"));
        halves.remove("permanentAction");
        refused(step(manager(unit), action, "complete", halves), "major-action-needs-a-permanent-action");
        assertThat(Given.eventsAbout(action)).isEqualTo(1);
    }

    @Test
    void whatIsSentIsLimited() {
        String action = Corrected.major(unit, NOON);
        invalid(action, Map.of("category", "LUCK", "whys", List.of("So")), 400);
        invalid(action, Map.of("category", "METHOD", "whys", List.of()), 422);
        invalid(action, Map.of("category", "METHOD", "whys", List.of("1", "2", "3", "4", "5", "6")), 422);
        var evidence = new HashMap<String, Object>(correction("2026-03-05"));
        evidence.put("evidence", List.of(AttachmentSamples.hash(AttachmentSamples.picture())));
        refused(step(manager(unit), action, "complete", evidence), "unknown-attachment");
        evidence.put("evidence", List.of("no-hash"));
        step(manager(unit), action, "complete", evidence)
                .statusCode(422)
                .body("violations.field", hasItem(org.hamcrest.Matchers.containsString("evidence[0]")));
    }

    @Test
    void aDeadlineMovesAheadWithReasonAndTheOldOneStaysVisible() {
        String action = Corrected.minor(unit, NOON);
        String soon = TODAY.plusDays(9).toString();
        put(supervisor(), action, "due-date", null, Map.of("dueOn", soon, "reason", "Part"))
                .statusCode(428);
        put(supervisor(), action, "due-date", "\"7\"", Map.of("dueOn", soon, "reason", "Part"))
                .statusCode(412);
        put(supervisor(), action, "due-date", "\"1\"", Map.of("dueOn", soon)).statusCode(422);
        refused(
                put(supervisor(), action, "due-date", "\"1\"", Map.of("dueOn", "2026-03-03", "reason", "Part")),
                "due-date-cannot-lie-in-the-past");
        refused(
                put(
                        supervisor(),
                        action,
                        "due-date",
                        "\"1\"",
                        Map.of("dueOn", TODAY.plusDays(91).toString(), "reason", "Part")),
                "due-date-lies-too-far-ahead");
        put(supervisor(), action, "due-date", "\"1\"", Map.of("dueOn", soon, "reason", "Part"))
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("dueOn", equalTo(soon));
        put(supervisor(), action, "due-date", "\"2\"", Map.of("dueOn", soon, "reason", "Again"))
                .statusCode(200)
                .header("ETag", "\"2\"");
        put(manager(unit), action, "due-date", "\"2\"", Map.of("dueOn", soon, "reason", "Mine"))
                .statusCode(403);
        Api.asAdmin()
                .get("/corrective-actions/" + action)
                .then()
                .body("history", hasSize(1))
                .body("history[0].changes[0].before", equalTo("2026-04-01"))
                .body("history[0].changes[0].after", equalTo(soon));
    }

    @Test
    void anActionIsOwnedByAMemberOfTheUnitsStaffOrARole() {
        String action = Corrected.minor(unit, NOON);
        UUID unitId = UUID.fromString(
                Api.asAdmin().get("/corrective-actions/" + action).path("unitId"));
        UUID person = UUID.randomUUID();
        RealBackends.database().execute("insert into staff_member values (?, ?, 'P-7', 'Li', 1)", person, unitId);
        refused(put(manager(unit), action, "owner", "*", Map.of("staff", "P-8")), "unknown-staff-member");
        refused(
                put(manager(unit), action, "owner", "*", Map.of("staff", "P-7", "role", "Cook")),
                "owner-is-a-staff-member-or-a-role");
        refused(put(manager(unit), action, "owner", "*", Map.of()), "owner-is-a-staff-member-or-a-role");
        put(manager(unit), action, "owner", "\"1\"", Map.of("staff", "P-7"))
                .statusCode(200)
                .body("ownerId", equalTo(person.toString()))
                .body("owner", equalTo("P-7"));
        put(supervisor(), action, "owner", "\"2\"", Map.of("role", "Shift leader", "reason", "On leave"))
                .statusCode(200)
                .body("ownerId", nullValue());
        Api.asAdmin()
                .get("/corrective-actions?owner=Shift%20leader&unit=" + unit)
                .then()
                .body("items.id", equalTo(List.of(action)));
        told(action, "corrective-action-opened", "corrective-action-changed", "corrective-action-changed");
    }

    @Test
    void nobodyReachesActionsOutOfScope() {
        String action = Corrected.minor(unit, NOON);
        var elsewhere = Tokens.of("supervisor", "unit-manager").regions("/elsewhere");
        step(elsewhere, action, "close", Map.of("closedOn", "2026-03-05")).statusCode(404);
        step(elsewhere, action, "contain", Map.of("containment", "x")).statusCode(404);
        put(elsewhere, action, "owner", "*", Map.of("role", "x")).statusCode(404);
        put(elsewhere, action, "due-date", "*", Map.of("dueOn", TODAY.toString(), "reason", "x"))
                .statusCode(404);
        step(manager(unit), action, "verify", Map.of()).statusCode(403);
        assertThat(Given.eventsAbout(action)).isEqualTo(1);
    }

    private void invalid(String action, Map<String, ?> cause, int status) {
        var body = new HashMap<String, Object>(correction("2026-03-05"));
        body.put("rootCause", cause);
        step(manager(unit), action, "complete", body).statusCode(status);
    }

    private static String evidence(Tokens who) {
        byte[] picture = AttachmentSamples.picture();
        String hash = AttachmentSamples.hash(picture);
        Api.as(who)
                .contentType("image/png")
                .body(picture)
                .put("/attachments/" + hash)
                .then()
                .statusCode(201);
        return hash;
    }

    private static void refused(ValidatableResponse answer, String slug) {
        answer.statusCode(422).body("type", equalTo("/problems/" + slug));
    }

    private static ValidatableResponse put(
            Tokens who,
            String action,
            String what,
            @org.jspecify.annotations.Nullable String ifMatch,
            Map<String, ?> body) {
        var request = Api.as(who).body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put("/corrective-actions/" + action + "/" + what)
                .then();
    }

    private static void told(String action, String... facts) {
        var events = RealBackends.database()
                .query("select type, payload from outbox where aggregateid = ? order by aggregate_version", action);
        assertThat(events)
                .extracting(event -> event.get("type"))
                .containsExactly(java.util.Arrays.stream(facts)
                        .map(fact -> (Object) ("io.dudao.inspection." + fact + ".v1"))
                        .toArray());
        events.forEach(
                event -> Schemas.requireValid(String.valueOf(event.get("type")), String.valueOf(event.get("payload"))));
    }

    private static void trailed(String action, String... actions) {
        assertThat(RealBackends.database()
                        .query(
                                "select action from trail_entry where aggregate_id = ? order by place",
                                UUID.fromString(action)))
                .extracting(entry -> entry.get("action"))
                .containsExactly((Object[]) actions);
    }
}
