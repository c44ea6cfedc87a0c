package io.dudao.inspection.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dudao.kit.problem.RuleBroken;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitDrawTest {
    /** Keys and hash were computed with another program in another language. */
    private static final CandidateList GOLDEN = new CandidateList(List.of(
            golden("f0000000-0000-7000-8000-000000000009", "1.000000", "/a"),
            golden("00000000-0000-7000-8000-000000000001", "1", "/a"),
            golden("00000000-0000-7000-8000-000000000002", "2.0", "/a"),
            golden("00000000-0000-7000-8000-000000000003", "0.50", "/b"),
            golden("00000000-0000-7000-8000-000000000004", "4", "/b"),
            golden("00000000-0000-7000-8000-000000000005", "0.000", "/a"),
            golden("00000000-0000-7000-8000-000000000006", "1.25", "/b"),
            golden("00000000-0000-7000-8000-000000000007", "1", "/a"),
            golden("00000000-0000-7000-8000-000000000008", "3", "/b")));

    @ParameterizedTest
    @CsvSource({"42, 4, 8612", "42, 5, 86129", "42, 8, 86412973", "-7, 4, 6327", "-7, 8, 63247189"})
    void theGoldenDrawIsAlwaysTheSame(long seed, int units, String order) {
        assertThat(last(UnitDraw.draw(GOLDEN, units, AllocateBy.SIZE, false, new Seed(seed))))
                .isEqualTo(order);
    }

    @Test
    void theHashesAreThoseOfTheDocumentedBytes() {
        assertThat(GOLDEN.hash()).isEqualTo("a142105e1944767aa055c14e0fabdb4f48f6e8f6c0cad388a9fb30806c927e63");
        assertThat(new Seed(42).hash(UUID.fromString("01980000-0000-7000-8000-000000000000")))
                .isEqualTo("2d0320275485af35181ad8d7ac21ecb28df97e92180bb6eb725d146da3781aad");
    }

    @Test
    void theOrderInWhichCandidatesAreGivenDoesNotMatter() {
        List<Candidate> shuffled = new ArrayList<>(GOLDEN.candidates());
        Collections.shuffle(shuffled, new Random(1));
        assertThat(new CandidateList(shuffled)).isEqualTo(GOLDEN);
    }

    @Test
    void anyChangeOfTheListChangesItsHash() {
        for (int place = 0; place < GOLDEN.candidates().size(); place++) {
            List<Candidate> changed = new ArrayList<>(GOLDEN.candidates());
            Candidate old = changed.get(place);
            changed.set(
                    place,
                    new Candidate(old.unitId(), old.stratum(), old.weight().add(new BigDecimal("0.000001"))));
            assertThat(new CandidateList(changed).hash()).isNotEqualTo(GOLDEN.hash());
            changed.remove(place);
            assertThat(new CandidateList(changed).hash()).isNotEqualTo(GOLDEN.hash());
        }
    }

    @Test
    void weightZeroIsNeverDrawn() {
        for (long seed = 0; seed < 2000; seed++) {
            assertThat(last(UnitDraw.draw(GOLDEN, 8, AllocateBy.SIZE, false, new Seed(seed))))
                    .as("seed " + seed)
                    .doesNotContain("5");
        }
        assertThatThrownBy(() -> UnitDraw.draw(GOLDEN, 9, AllocateBy.SIZE, false, new Seed(1)))
                .isInstanceOfSatisfying(RuleBroken.class, broken -> {
                    assertThat(broken.slug()).isEqualTo("more-units-than-candidates");
                    assertThat(broken.violations().getFirst().field()).isEqualTo("units");
                });
    }

    @Test
    void fewerUnitsThanStrataCannotGiveOneToEach() {
        assertThatThrownBy(() -> UnitDraw.draw(GOLDEN, 1, AllocateBy.SIZE, true, new Seed(1)))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.slug()).isEqualTo("fewer-units-than-strata"));
    }

    /** 20 candidates of equal weight, 5 drawn, 20 000 seeds: χ² with 19 degrees of freedom stays below its 99.9 % quantile. */
    @Test
    void equalWeightsAreDrawnEquallyOften() {
        CandidateList list = list(Collections.nCopies(20, "1"));
        int seeds = 20_000;
        Map<UUID, Integer> count = count(list, 5, seeds);
        double expected = seeds * 5 / 20.0;
        // The draws of one seed exclude each other, which scales the variance by (1 - 5/20)·20/19.
        double chiSquare = list.candidates().stream()
                        .mapToDouble(one -> Math.pow(count.getOrDefault(one.unitId(), 0) - expected, 2) / expected)
                        .sum()
                / ((1 - 5 / 20.0) * 20 / 19.0);
        assertThat(chiSquare).isLessThan(43.82);
    }

    /** With one unit drawn the shares are exactly the weights': χ² with 3 degrees of freedom. */
    @Test
    void theFirstDrawIsProportionalToTheWeights() {
        List<String> weights = List.of("1", "2", "3", "4");
        CandidateList list = list(weights);
        int seeds = 20_000;
        Map<UUID, Integer> count = count(list, 1, seeds);
        double chiSquare = 0;
        for (Candidate one : list.candidates()) {
            double expected = seeds * one.weight().doubleValue() / 10;
            chiSquare += Math.pow(count.getOrDefault(one.unitId(), 0) - expected, 2) / expected;
        }
        assertThat(chiSquare).isLessThan(16.27);
    }

    @Test
    void aLargerWeightIsDrawnMoreOften() {
        CandidateList list = list(List.of("1", "2", "4", "8", "1", "1", "1", "1"));
        Map<UUID, Integer> count = count(list, 3, 5000);
        List<Integer> byWeight = list.candidates().stream()
                .limit(4)
                .map(one -> count.getOrDefault(one.unitId(), 0))
                .toList();
        assertThat(byWeight).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void extremeWeightsKeepTheirOrder() {
        CandidateList list = list(List.of("0.000001", "9999999.999999", "0.000002"));
        assertThat(UnitDraw.draw(list, 1, AllocateBy.SIZE, false, new Seed(3))
                        .getFirst()
                        .weight())
                .isEqualByComparingTo("9999999.999999");
        // u^(1/w) of both small ones is 0 as a double; their logarithms still differ.
        assertThat(UnitDraw.draw(list, 3, AllocateBy.SIZE, false, new Seed(3))).hasSize(3);
    }

    private static Map<UUID, Integer> count(CandidateList list, int units, int seeds) {
        Map<UUID, Integer> count = new HashMap<>();
        for (long seed = 0; seed < seeds; seed++) {
            UnitDraw.draw(list, units, AllocateBy.SIZE, false, new Seed(seed))
                    .forEach(one -> count.merge(one.unitId(), 1, Integer::sum));
        }
        return count;
    }

    private static CandidateList list(List<String> weights) {
        return new CandidateList(IntStream.range(0, weights.size())
                .mapToObj(i -> new Candidate(new UUID(0, i), "/a", new BigDecimal(weights.get(i))))
                .toList());
    }

    private static Candidate golden(String id, String weight, String stratum) {
        return new Candidate(UUID.fromString(id), stratum, new BigDecimal(weight));
    }

    /** The last digits of the ids. */
    private static String last(List<Candidate> drawn) {
        StringBuilder digits = new StringBuilder();
        drawn.forEach(one -> digits.append(one.unitId().toString().charAt(35)));
        return digits.toString();
    }
}
