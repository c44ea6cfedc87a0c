package io.dudao.inspection.visit;

import static io.dudao.inspection.visit.VisitTest.assertSlug;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.dudao.inspection.inspection.Kind;
import io.dudao.inspection.inspector.Inspector;
import io.dudao.inspection.inspector.InspectorDetails;
import io.dudao.inspection.inspector.InspectorKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CrewTest {
    private static final Instant NOON = Instant.parse("2026-03-02T17:00:00Z");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void onlyActiveInspectorsAreSent() {
        assertSlug("inspector-is-not-active", () -> Crew.requireFit(Kind.SCHEDULED, List.of(inspector(null, false))));
    }

    @Test
    void aJointVisitIsMadeByTwo() {
        assertSlug(
                "joint-visit-needs-two-inspectors", () -> Crew.requireFit(Kind.JOINT, List.of(inspector(null, true))));
        assertSlug("joint-visit-needs-two-inspectors", () -> Crew.requireComplete(Kind.JOINT, 0));
        assertThatCode(() -> Crew.requireFit(Kind.JOINT, List.of())).doesNotThrowAnyException();
        assertThatCode(() -> Crew.requireComplete(Kind.JOINT, 2)).doesNotThrowAnyException();
    }

    @Test
    void aThirdPartyVisitIsMadeByOutsideInspectors() {
        assertSlug(
                "third-party-visit-needs-outside-inspectors",
                () -> Crew.requireFit(Kind.THIRD_PARTY, List.of(inspector("Outside", true), inspector(null, true))));
        assertThatCode(() -> Crew.requireFit(Kind.THIRD_PARTY, List.of(inspector("Outside", true))))
                .doesNotThrowAnyException();
    }

    @Test
    void aMysteryVisitIsNeverAnnouncedAndASelfInspectionAlways() {
        assertSlug("mystery-visit-is-never-announced", () -> Crew.requireAnnounceable(Kind.MYSTERY, true));
        assertSlug("self-inspection-is-always-announced", () -> Crew.requireAnnounceable(Kind.SELF, false));
    }

    @Test
    void forcingNeedsAReason() {
        assertSlug("forcing-needs-a-reason", () -> new Crewing(List.of(), true, null).isForced());
    }

    @Test
    void aVisitBelongsToTheLocalDayOnWhichItMustBeMade() {
        var week = new VisitWindow(NOON, NOON.plus(Duration.ofDays(7)), NOON.plus(Duration.ofDays(7)));
        assertThat(LocalDay.of(week, null, NEW_YORK)).isNull();
        assertThat(LocalDay.of(week, NOON.plus(Duration.ofHours(13)), NEW_YORK))
                .isEqualTo(LocalDate.parse("2026-03-03"));
        var day = new VisitWindow(
                Instant.parse("2026-03-02T05:00:00Z"),
                Instant.parse("2026-03-03T05:00:00Z"),
                Instant.parse("2026-03-04T05:00:00Z"));
        assertThat(LocalDay.of(day, null, NEW_YORK)).isEqualTo(LocalDate.parse("2026-03-02"));
    }

    @Test
    void aDayIsFullAtItsCapacityOrWhereTimesOverlap() {
        assertThat(full(NOON, 2, NOON.plus(HOUR))).isFalse();
        assertThat(full(NOON, 1, NOON.plus(HOUR))).isTrue();
        assertThat(full(NOON, 2, NOON.plus(HOUR).minusMillis(1))).isTrue();
        assertThat(full(NOON, 9, NOON.minus(HOUR).plusMillis(1))).isTrue();
        assertThat(full(null, 9, NOON)).isFalse();
        assertThat(full(NOON, 9, (Instant) null)).isFalse();
    }

    private static boolean full(@Nullable Instant time, int capacity, @Nullable Instant... others) {
        return LocalDay.isFull(time, Arrays.asList(others), capacity, HOUR);
    }

    private static Inspector inspector(@Nullable String organisation, boolean active) {
        var kind = organisation == null ? InspectorKind.INTERNAL : InspectorKind.THIRD_PARTY;
        return Inspector.register(
                new UUID(1, 1),
                "lin",
                new InspectorDetails("Lin", null, kind, organisation, List.of(), 4, active),
                NOON);
    }
}
