package io.dudao.inspection.deviation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dudao.kit.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeviationTest {
    private static final UUID ID = new UUID(1, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Instant NOW = Instant.parse("2026-03-02T03:00:00Z");
    private static final Instant ACCEPTED = NOW.plus(Duration.ofHours(2));

    @Test
    void aDeviationIsRegisteredBeforehand() {
        assertSlug("deviation-is-registered-beforehand", () -> registered(TODAY.minusDays(1), TODAY));
        assertThat(registered(null, TODAY).validFrom()).isEqualTo(TODAY);
    }

    @Test
    void aDeviationEndsWithinAYear() {
        assertSlug("deviation-must-end-within-a-year", () -> registered(TODAY.plusDays(2), TODAY.plusDays(1)));
        assertSlug("deviation-must-end-within-a-year", () -> registered(TODAY, TODAY.plusDays(367)));
        assertThat(registered(TODAY, TODAY.plusDays(366)).validTo()).isEqualTo(TODAY.plusDays(366));
    }

    @Test
    void nobodyDecidesOnHisOwn() {
        assertSlug(
                "own-deviation-cannot-be-decided", () -> registered(null, TODAY).accept(null, "manager", ACCEPTED));
        assertSlug(
                "own-deviation-cannot-be-decided", () -> registered(null, TODAY).refuse("no", "manager", ACCEPTED));
    }

    @Test
    void oneDecisionIsFinal() {
        Deviation refused = registered(null, TODAY);
        refused.refuse("no", "supervisor", ACCEPTED);
        assertSlug("decided-deviation-cannot-be-decided-again", () -> refused.accept(null, "other", ACCEPTED));
        assertSlug("only-accepted-deviation-can-end", () -> refused.end(ACCEPTED));
        assertThat(covers(refused, ACCEPTED, TODAY)).isFalse();
    }

    @Test
    void onlyWhatWasAcceptedBeforeIsKnown() {
        Deviation deviation = registered(null, TODAY.plusDays(3));
        assertThat(covers(deviation, ACCEPTED, TODAY)).isFalse();
        deviation.accept("mind the sign", "supervisor", ACCEPTED);
        assertThat(covers(deviation, ACCEPTED.minusSeconds(1), TODAY)).isFalse();
        assertThat(covers(deviation, ACCEPTED, TODAY)).isTrue();
        assertThat(covers(deviation, ACCEPTED.plus(Duration.ofDays(3)), TODAY.plusDays(3)))
                .isTrue();
        assertThat(covers(deviation, ACCEPTED.plus(Duration.ofDays(4)), TODAY.plusDays(4)))
                .isFalse();
        assertThat(deviation.covers("hygiene", "door", ACCEPTED, TODAY)).isFalse();
        assertThat(deviation.covers("other", "cold-store", ACCEPTED, TODAY)).isFalse();
    }

    @Test
    void fromItsEndOnItIsNoLongerKnown() {
        Deviation deviation = registered(null, TODAY.plusDays(3));
        deviation.accept(null, "supervisor", ACCEPTED);
        deviation.end(ACCEPTED.plusSeconds(60));
        assertThat(covers(deviation, ACCEPTED.plusSeconds(59), TODAY)).isTrue();
        assertThat(covers(deviation, ACCEPTED.plusSeconds(60), TODAY)).isFalse();
        assertThat(deviation.revision()).isEqualTo(3);
    }

    private static boolean covers(Deviation deviation, Instant at, LocalDate on) {
        return deviation.covers("hygiene", "cold-store", at, on);
    }

    private static Deviation registered(@Nullable LocalDate from, LocalDate to) {
        var content = new NewDeviation("N1", "hygiene", "cold-store", "Compressor on order", from, to, null);
        return Deviation.register(ID, ID, content, TODAY, "manager", NOW);
    }

    private static void assertSlug(String slug, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.slug()).isEqualTo(slug));
    }
}
