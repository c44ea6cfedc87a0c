package io.dudao.inspection.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KappaTest {
    private static final double EXACT = 1e-12;

    /** Both yes 20, first yes alone 5, second yes alone 10, both no 15: Po 0.7, Pe 0.5. */
    @Test
    void cohenOfFiftyProposals() {
        List<Boolean> one = new ArrayList<>();
        List<Boolean> other = new ArrayList<>();
        add(one, other, 20, true, true);
        add(one, other, 5, true, false);
        add(one, other, 10, false, true);
        add(one, other, 15, false, false);
        assertThat(Objects.requireNonNull(Kappa.cohen(one, other))).isCloseTo(0.4, within(EXACT));
    }

    /** Ten subjects, fourteen raters, five categories; the sums are P̄ = 0.378 and Pe = 0.213, so kappa is 0.210. */
    @Test
    void fleissOfTenSubjectsAndFourteenRaters() {
        int[][] table = {
            {0, 0, 0, 0, 14},
            {0, 2, 6, 4, 2},
            {0, 0, 3, 5, 6},
            {0, 3, 9, 2, 0},
            {2, 2, 8, 1, 1},
            {7, 7, 0, 0, 0},
            {3, 2, 6, 3, 0},
            {2, 5, 3, 2, 2},
            {6, 5, 2, 1, 0},
            {0, 2, 2, 3, 7}
        };
        List<List<Integer>> subjects = new ArrayList<>();
        for (int[] row : table) {
            List<Integer> said = new ArrayList<>();
            for (int category = 0; category < row.length; category++) {
                said.addAll(Collections.nCopies(row[category], category));
            }
            subjects.add(said);
        }
        assertThat(Objects.requireNonNull(Kappa.fleiss(subjects))).isCloseTo(0.20993, within(5e-6));
    }

    @Test
    void perfectAgreementIsOneAndOppositionMinusOne() {
        assertThat(Objects.requireNonNull(Kappa.cohen(List.of(1, 2, 1, 2), List.of(1, 2, 1, 2))))
                .isEqualTo(1.0);
        assertThat(Objects.requireNonNull(Kappa.cohen(List.of(1, 2, 1, 2), List.of(2, 1, 2, 1))))
                .isEqualTo(-1.0);
        assertThat(Objects.requireNonNull(Kappa.fleiss(List.of(List.of(1, 1, 1), List.of(2, 2, 2)))))
                .isEqualTo(1.0);
    }

    @Test
    void whereEverybodySaysTheSameOneThingKappaIsNotDefined() {
        assertThat(Kappa.cohen(List.of(1, 1), List.of(1, 1))).isNull();
        assertThat(Kappa.fleiss(List.of(List.of(1, 1), List.of(1, 1)))).isNull();
        assertThat(Kappa.cohen(List.of(), List.of())).isNull();
        assertThat(Kappa.fleiss(List.<List<Integer>>of())).isNull();
    }

    @Test
    void neitherTheOrderOfRatersNorOfSubjectsMatters() {
        for (long seed = 1; seed <= 200; seed++) {
            Random random = new Random(seed);
            List<List<Integer>> subjects = new ArrayList<>();
            for (int subject = 0; subject < 2 + random.nextInt(9); subject++) {
                subjects.add(random.ints(5, 0, 3).boxed().toList());
            }
            Double kappa = Kappa.fleiss(subjects);
            List<List<Integer>> shuffled = new ArrayList<>();
            for (List<Integer> said : subjects) {
                List<Integer> raters = new ArrayList<>(said);
                Collections.shuffle(raters, random);
                shuffled.add(raters);
            }
            Collections.shuffle(shuffled, random);
            Double again = Kappa.fleiss(shuffled);
            if (kappa == null) {
                assertThat(again).as("seed " + seed).isNull();
            } else {
                assertThat(Objects.requireNonNull(again)).as("seed " + seed).isCloseTo(kappa, within(1e-9));
                assertThat(kappa).as("seed " + seed).isBetween(-1.0, 1.0);
            }
        }
    }

    private static void add(List<Boolean> one, List<Boolean> other, int times, boolean first, boolean second) {
        for (int i = 0; i < times; i++) {
            one.add(first);
            other.add(second);
        }
    }
}
