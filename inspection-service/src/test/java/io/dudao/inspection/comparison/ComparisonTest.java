package io.dudao.inspection.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.dudao.inspection.text.DatePeriod;
import io.dudao.kit.problem.ProblemException;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    /** By hand: difference 6, error sqrt(16/8 + 36/4) = 3.3166, t = 1.8091. */
    @Test
    void aDifferenceWithinChanceIsNotSignificant() {
        var inside = new Sample(8, 88.0, 4.0);
        var outside = new Sample(4, 82.0, 6.0);
        assertThat(inside.minus(outside)).isEqualTo(6.0);
        assertThat(inside.differsFrom(outside)).isFalse();
    }

    /** By hand: difference 6, error sqrt(16/16 + 36/8) = 2.3452, t = 2.5584. */
    @Test
    void theSameDifferenceOfMoreScoresIs() {
        assertThat(new Sample(16, 88.0, 4.0).differsFrom(new Sample(8, 82.0, 6.0)))
                .isTrue();
    }

    @Test
    void withoutSpreadAnyDifferenceCounts() {
        assertThat(new Sample(2, 88.0, 0.0).differsFrom(new Sample(2, 87.0, 0.0)))
                .isTrue();
        assertThat(new Sample(2, 88.0, 0.0).differsFrom(new Sample(2, 88.0, 0.0)))
                .isFalse();
    }

    @Test
    void fewerThanTwoScoresTellNothing() {
        assertThat(new Sample(1, 88.0, null).differsFrom(new Sample(9, 70.0, 1.0)))
                .isNull();
        assertThat(new Sample(0, null, null).minus(new Sample(9, 70.0, 1.0))).isNull();
    }

    /** By hand: 10/100 against 24/100, pooled 0.17, error 0.053122, z = 2.6354; 10/100 against 15/100 gives z = 1.0690. */
    @Test
    void sharesAreComparedByTwoProportions() {
        var inside = new Share(100, 10);
        assertThat(inside.differsFrom(new Share(100, 24))).isTrue();
        assertThat(inside.differsFrom(new Share(100, 15))).isFalse();
        assertThat(Objects.requireNonNull(inside.minus(new Share(200, 48)))).isCloseTo(-14.0, within(1e-9));
        assertThat(inside.differsFrom(new Share(0, 0))).isNull();
        assertThat(new Share(5, 5).differsFrom(new Share(7, 7))).isFalse();
    }

    @Test
    void aPeriodIsLimited() {
        var day = LocalDate.of(2026, 1, 1);
        assertThat(new DatePeriod(day, day.plusDays(399)).to()).isEqualTo(day.plusDays(399));
        refused(day, day.plusDays(400));
        refused(day, day.minusDays(1));
    }

    private static void refused(LocalDate from, LocalDate to) {
        assertThatThrownBy(() -> new DatePeriod(from, to))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.slug()).isEqualTo("period-is-0-to-400-days"));
    }
}
