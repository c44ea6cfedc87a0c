package io.dudao.inspection.correction;

import static io.dudao.inspection.Given.code;
import static io.dudao.inspection.Given.unit;
import static io.dudao.inspection.correction.Corrected.manager;
import static io.dudao.inspection.correction.Corrected.step;
import static io.dudao.inspection.correction.Corrected.supervisor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.dudao.inspection.Given;
import io.dudao.kit.schedule.Schedule;
import io.dudao.kit.testing.Api;
import io.dudao.kit.testing.RealBackends;
import io.dudao.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reminders and escalation; the tests hand in the time. */
@QuarkusTest
class ReminderSliceTest {
    private static final Instant NOON = Instant.parse("2026-03-02T17:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final LocalDate DUE = LocalDate.parse("2026-04-01");

    @Inject
    ReminderRun reminders;

    @Inject
    Schedule schedule;

    private String unit = "";

    @BeforeEach
    void unitOfTheTest() {
        unit = code("remind");
        unit(unit, "/reminded/" + unit.toLowerCase(java.util.Locale.ROOT));
    }

    @Test
    void everyRungIsToldOnItsDayAndOnce() {
        String action = Corrected.minor(unit, NOON);
        at(DUE.minusDays(3));
        rungs(action);
        at(DUE.minusDays(2));
        at(DUE.minusDays(2));
        rungs(action, "DUE_SOON");
        at(DUE);
        rungs(action, "DUE_SOON");
        run(DUE.plusDays(1).atStartOfDay(ZONE).toInstant().minusSeconds(1));
        rungs(action, "DUE_SOON");
        run(DUE.plusDays(1).atStartOfDay(ZONE).toInstant());
        rungs(action, "DUE_SOON", "OVERDUE");
        shown(action, true, 0);
        at(DUE.plusDays(3));
        shown(action, true, 1);
        at(DUE.plusDays(7));
        at(DUE.plusDays(14));
        at(DUE.plusDays(60));
        rungs(action, "DUE_SOON", "OVERDUE", "UNIT_MANAGER", "SUPERVISOR", "HEAD_OFFICE");
        shown(action, true, 3);
        told(action, "opened", "changed", "overdue", "escalated", "escalated", "escalated");
    }

    @Test
    void whatWasMissedIsMadeUpRungByRungButNotThatTheDeadlineIsNear() {
        String action = Corrected.minor(unit, NOON);
        at(DUE.plusDays(8));
        rungs(action, "OVERDUE", "UNIT_MANAGER", "SUPERVISOR");
        told(action, "opened", "overdue", "escalated", "escalated");
    }

    @Test
    void aCorrectedActionIsNotRemindedOfAndARejectedOneStartsAnew() {
        String action = Corrected.minor(unit, NOON);
        at(DUE.plusDays(1));
        step(manager(unit), action, "close", Map.of("closedOn", "2026-04-02")).statusCode(200);
        at(DUE.plusDays(60));
        rungs(action, "OVERDUE");
        LocalDate later = LocalDate.now(ZONE).plusDays(10);
        step(supervisor(), action, "reject", Map.of("reason", "No", "dueOn", later.toString()))
                .statusCode(200);
        shown(action, false, 0);
        at(later.plusDays(1));
        rungs(action, "OVERDUE", "OVERDUE");
    }

    @Test
    void aMovedDeadlineClearsWhatWasNotYetSaidAndStartsTheClock() {
        String action = Corrected.minor(unit, NOON);
        at(DUE.plusDays(3));
        rungs(action, "OVERDUE", "UNIT_MANAGER");
        LocalDate later = LocalDate.now(ZONE).plusDays(20);
        Api.as(supervisor())
                .header("If-Match", "*")
                .body(Map.of("dueOn", later.toString(), "reason", "A part is on its way"))
                .put("/corrective-actions/" + action + "/due-date")
                .then()
                .statusCode(200)
                .body("overdue", equalTo(false))
                .body("escalationLevel", equalTo(0));
        at(later.minusDays(3));
        rungs(action, "OVERDUE", "UNIT_MANAGER");
        at(later.minusDays(2));
        rungs(action, "OVERDUE", "UNIT_MANAGER", "DUE_SOON");
        Api.as(supervisor())
                .get("/reminders?standing=true&unit=" + unit)
                .then()
                .body("items.rung", equalTo(List.of("DUE_SOON")));
        Api.as(supervisor())
                .get("/reminders?standing=false&unit=" + unit)
                .then()
                .body("items", hasSize(2));
    }

    @Test
    void twoInstancesAtOnceTellEverythingOnce() {
        List<String> actions = IntStream.range(0, 12)
                .mapToObj(i -> Corrected.minor(unit, NOON.plusSeconds(i)))
                .toList();
        Instant late = DUE.plusDays(30).atTime(LocalTime.NOON).atZone(ZONE).toInstant();
        var runs = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.runAsync(() -> run(late)))
                .toList();
        runs.forEach(CompletableFuture::join);
        for (String action : actions) {
            rungs(action, "OVERDUE", "UNIT_MANAGER", "SUPERVISOR", "HEAD_OFFICE");
            told(action, "opened", "overdue", "escalated", "escalated", "escalated");
        }
    }

    @Test
    void theScheduleLeavesTheRunToOneInstance() throws Throwable {
        String action = Corrected.minor(unit, NOON);
        Instant late = DUE.plusDays(2).atTime(LocalTime.NOON).atZone(ZONE).toInstant();
        try (var other = RealBackends.database().connect();
                var statement = other.createStatement()) {
            statement.execute(
                    "select pg_advisory_lock(hashtextextended('recurring-task corrective-action-reminders', 0))");
            assertThat(VertxContextSupport.subscribeAndAwait(() -> schedule.runAlone(reminders, late)))
                    .isFalse();
            rungs(action);
            statement.execute(
                    "select pg_advisory_unlock(hashtextextended('recurring-task corrective-action-reminders', 0))");
        }
        assertThat(VertxContextSupport.subscribeAndAwait(() -> schedule.runAlone(reminders, late)))
                .isTrue();
        rungs(action, "OVERDUE");
    }

    @Test
    void whoeverAsksSeesTheOwnLevelFirst() {
        Corrected.minor(unit, NOON);
        at(DUE.plusDays(20));
        first(manager(unit), "UNIT_MANAGER");
        first(supervisor(), "SUPERVISOR");
        first(Tokens.of("admin"), "HEAD_OFFICE");
        Api.as(supervisor())
                .get("/reminders?rung=SUPERVISOR&unit=" + unit)
                .then()
                .body("items.level", equalTo(List.of(2)));
        Api.as(Tokens.of("supervisor").regions("/elsewhere"))
                .get("/reminders")
                .then()
                .body("items", hasSize(0));
    }

    private void first(Tokens who, String rung) {
        Api.as(who).get("/reminders?unit=" + unit).then().body("items[0].rung", equalTo(rung));
    }

    private void at(LocalDate day) {
        run(day.atTime(LocalTime.NOON).atZone(ZONE).toInstant());
    }

    private void run(Instant now) {
        try {
            VertxContextSupport.subscribeAndAwait(() -> reminders.run(now));
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static void rungs(String action, String... expected) {
        assertThat(RealBackends.database()
                        .query("select rung from reminder where action_id = ? order by id", UUID.fromString(action)))
                .extracting(row -> row.get("rung"))
                .containsExactly((Object[]) expected);
    }

    private static void shown(String action, boolean overdue, int level) {
        Api.asAdmin()
                .get("/corrective-actions/" + action)
                .then()
                .body("overdue", equalTo(overdue))
                .body("escalationLevel", equalTo(level));
    }

    private static void told(String action, String... facts) {
        assertThat(RealBackends.database()
                        .query("select type from outbox where aggregateid = ? order by aggregate_version", action))
                .extracting(row -> row.get("type"))
                .containsExactly(java.util.Arrays.stream(facts)
                        .map(fact -> (Object) ("io.dudao.inspection.corrective-action-" + fact + ".v1"))
                        .toArray());
        assertThat(Given.eventsAbout(action)).isEqualTo(facts.length);
    }
}
