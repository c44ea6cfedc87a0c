package io.dudao.inspection.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dudao.inspection.inspection.Kind;
import io.dudao.kit.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class VisitTest {
    private static final Instant START = Instant.parse("2026-03-02T14:00:00Z");
    private static final Instant END = START.plus(Duration.ofHours(8));
    private static final Instant GRACE = END.plus(Duration.ofHours(2));
    private static final VisitWindow WINDOW = new VisitWindow(START, END, GRACE);
    private static final UUID ID = new UUID(1, 1);
    private static final String HASH = "0".repeat(64);

    @Test
    void itStartsInItsWindowAndIsLateInItsGrace() {
        assertThat(started(START).late()).isFalse();
        assertThat(started(END).late()).isFalse();
        assertThat(started(END.plusSeconds(1)).late()).isTrue();
        assertThat(started(GRACE).status()).isEqualTo(VisitStatus.IN_PROGRESS);
        assertThat(started(START).checklistVersion()).isEqualTo(3);
        assertThat(started(START).revision()).isEqualTo(2);
    }

    @Test
    void itDoesNotStartOutsideWindowAndGrace() {
        assertSlug("visit-cannot-start-before-its-window", () -> started(START.minusSeconds(1)));
        assertSlug("visit-cannot-start-after-its-grace", () -> started(GRACE.plusSeconds(1)));
    }

    @Test
    void onlyAPlannedVisitChanges() {
        Visit visit = started(START);
        assertSlug("only-a-planned-visit-can-be-started", () -> visit.start(arrival(START), 3, START));
        assertSlug("only-a-planned-visit-can-be-assigned", () -> visit.assign(START));
        assertSlug("only-a-planned-visit-can-be-moved", () -> visit.move(WINDOW, null, START));
        assertSlug("only-a-planned-visit-can-be-cancelled", () -> visit.cancel(CancelReason.WEATHER, null, START));
    }

    @Test
    void itMovesAheadOnly() {
        assertSlug("window-cannot-lie-in-the-past", () -> planned().move(WINDOW, null, GRACE));
        assertSlug("scheduled-time-lies-outside-the-window", () -> planned().move(WINDOW, GRACE, START));
        Visit visit = planned();
        visit.move(WINDOW, END, START);
        assertThat(visit.scheduledAt()).isEqualTo(END);
    }

    @Test
    void anotherReasonNeedsANote() {
        assertSlug("reason-other-needs-a-note", () -> planned().cancel(CancelReason.OTHER, null, START));
        assertSlug("reason-other-needs-a-note", () -> planned().fail(NotMadeReason.OTHER, null, START));
        Visit visit = planned();
        visit.fail(NotMadeReason.OTHER, "The bridge is closed", START);
        assertThat(visit.status()).isEqualTo(VisitStatus.NOT_MADE);
        assertSlug("only-an-open-visit-can-fail", () -> visit.fail(NotMadeReason.WEATHER, null, START));
    }

    @Test
    void onlyAStartedVisitIsAttendedAndSubmitted() {
        assertSlug("only-a-started-visit-has-people-present", () -> planned().attend(START));
        assertSlug("only-a-started-visit-can-be-submitted", () -> planned().complete(END, HASH, END));
        assertSlug(
                "visit-cannot-be-completed-before-it-was-started",
                () -> started(END).complete(START, HASH, END));
        Visit visit = started(START);
        visit.complete(END, HASH, END);
        assertThat(visit.status()).isEqualTo(VisitStatus.COMPLETED);
        assertSlug("only-a-started-visit-can-be-submitted", () -> visit.complete(END, HASH, END));
    }

    @Test
    void aWindowMovesToAnotherDayAtTheSameLocalTimesWhereClocksChange() {
        var newYork = java.time.ZoneId.of("America/New_York");
        var friday = new VisitWindow(
                Instant.parse("2026-03-06T14:00:00Z"),
                Instant.parse("2026-03-06T22:00:00Z"),
                Instant.parse("2026-03-07T14:00:00Z"));
        assertThat(friday.movedTo(java.time.LocalDate.parse("2026-03-09"), newYork))
                .isEqualTo(new VisitWindow(
                        Instant.parse("2026-03-09T13:00:00Z"),
                        Instant.parse("2026-03-09T21:00:00Z"),
                        Instant.parse("2026-03-10T13:00:00Z")));
        var night = new VisitWindow(
                Instant.parse("2026-03-01T07:30:00Z"),
                Instant.parse("2026-03-01T09:30:00Z"),
                Instant.parse("2026-03-01T09:30:00Z"));
        assertThat(night.movedTo(java.time.LocalDate.parse("2026-03-08"), newYork)
                        .start())
                .as("02:30 is skipped that night")
                .isEqualTo(Instant.parse("2026-03-08T07:30:00Z"));
    }

    private static Visit started(Instant at) {
        Visit visit = planned();
        visit.start(arrival(at), 3, at);
        return visit;
    }

    private static Presence arrival(Instant at) {
        return new Presence(
                ID, ID, ID, Presence.Direction.IN, at, at, 0, null, null, null, null, false, AwayReason.INDOORS);
    }

    private static Visit planned() {
        var plan = new PlannedVisit(ID, Kind.SCHEDULED, Origin.MANUAL, null, "store", true, WINDOW, null, List.of());
        return Visit.plan(ID, ID, plan, START);
    }

    static void assertSlug(String slug, ThrowingCallable refused) {
        assertThatThrownBy(refused)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.slug()).isEqualTo(slug));
    }
}
