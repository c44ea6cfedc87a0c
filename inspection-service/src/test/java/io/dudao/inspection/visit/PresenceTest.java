package io.dudao.inspection.visit;

import static io.dudao.inspection.visit.VisitTest.assertSlug;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PresenceTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final UUID ID = new UUID(1, 1);
    private static final Presence.Place UNIT = new Presence.Place(40.0, -74.0, 300);
    private static final Presence.Place NOWHERE = new Presence.Place(null, null, 300);
    /** A degree of latitude in metres. */
    private static final double DEGREE = 111_195.08;

    @Test
    void distancesFollowTheHaversineFormula() {
        assertThat(Position.metres(0, 0, 1, 0)).isCloseTo(DEGREE, within(1.0));
        assertThat(Position.metres(40.6413, -73.7781, 51.4700, -0.4543)).isCloseTo(5_540_000, within(20_000.0));
        assertThat(Position.metres(0, 179.5, 0, -179.5)).isCloseTo(DEGREE, within(1.0));
        assertThat(Position.metres(90, 0, -90, 0)).isCloseTo(Math.PI * 6_371_008.8, within(1.0));
    }

    @Test
    void withinTheLimitAndItsAccuracyThePlaceIsConfirmed() {
        assertThat(at(metresNorth(299), 0, null, UNIT).confirmed()).isTrue();
        assertThat(at(metresNorth(450), 200, null, UNIT).confirmed()).isTrue();
        assertThat(at(metresNorth(299), 0, AwayReason.INDOORS, UNIT).reason()).isNull();
    }

    @Test
    void beyondItOrWithoutAPositionAReasonIsDemanded() {
        assertSlug("presence-is-too-far-from-the-unit", () -> at(metresNorth(302), 0, null, UNIT));
        assertSlug("presence-needs-a-position-or-a-reason", () -> of(null, null, UNIT));
        Presence far = at(metresNorth(5000), 5, AwayReason.POSITION_OF_UNIT_IS_WRONG, UNIT);
        assertThat(far.confirmed()).isFalse();
        assertThat(far.reason()).isEqualTo(AwayReason.POSITION_OF_UNIT_IS_WRONG);
        assertThat(far.distanceMetres()).isCloseTo(5000, within(1.0));
    }

    @Test
    void aPhoneThatClaimsToKnowNothingIsNotNear() {
        assertSlug("presence-is-too-far-from-the-unit", () -> at(metresNorth(700), 100_000, null, UNIT));
    }

    @Test
    void aUnitWithoutAPlaceNeedsNoReasonAndConfirmsNothing() {
        Presence presence = at(metresNorth(0), 5, null, NOWHERE);
        assertThat(presence.confirmed()).isFalse();
        assertThat(presence.distanceMetres()).isNull();
    }

    @Test
    void aWrongClockIsRecordedAndDoesNotMoveTheTime() {
        Instant phone = NOON.plus(Duration.ofHours(3));
        var time = new PhoneTime(phone.minus(Duration.ofMinutes(90)), phone);
        assertThat(time.happened(NOON)).isEqualTo(NOON.minus(Duration.ofMinutes(90)));
        assertThat(time.offsetMillis(NOON)).isEqualTo(Duration.ofHours(3).toMillis());
        assertThat(new PhoneTime(phone, null).happened(NOON)).isEqualTo(NOON);
    }

    @Test
    void timesThatNoPhoneHasAreRefused() {
        assertSlug("time-cannot-lie-after-it-was-sent", () -> new PhoneTime(NOON.plusMillis(1), NOON));
        assertSlug("time-lies-too-far-back", () -> new PhoneTime(NOON.minus(Duration.ofDays(8)), NOON));
        assertSlug("time-is-out-of-range", () -> new PhoneTime(Instant.MAX, null));
        assertSlug("time-is-out-of-range", () -> new PhoneTime(NOON, Instant.MIN));
    }

    private static double metresNorth(double metres) {
        return 40.0 + metres / DEGREE;
    }

    private static Presence at(double latitude, double accuracy, @Nullable AwayReason reason, Presence.Place place) {
        return of(new Position(latitude, -74.0, accuracy), reason, place);
    }

    private static Presence of(@Nullable Position position, @Nullable AwayReason reason, Presence.Place place) {
        var report = new Presence.Report(new PhoneTime(NOON, null), position, reason);
        return Presence.of(ID, ID, ID, Presence.Direction.IN, report, place, NOON);
    }
}
