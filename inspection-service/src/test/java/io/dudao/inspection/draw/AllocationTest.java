package io.dudao.inspection.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AllocationTest {

    @Test
    void remaindersAreDistributedToTheLargest() {
        // Shares 4.7, 1.6 and 0.7 of 7.
        assertThat(Allocation.of(sizes(47, 16, 7), 7, false)).isEqualTo(Map.of("a", 5, "b", 1, "c", 1));
        // 10 of three equal ones: the name decides.
        assertThat(Allocation.of(sizes(5, 5, 5), 10, false)).isEqualTo(Map.of("a", 4, "b", 3, "c", 3));
    }

    @Test
    void everyStratumGetsOneIfAsked() {
        assertThat(Allocation.of(sizes(1000, 3, 2), 10, false)).isEqualTo(Map.of("a", 10, "b", 0, "c", 0));
        assertThat(Allocation.of(sizes(1000, 3, 2), 10, true)).isEqualTo(Map.of("a", 8, "b", 1, "c", 1));
    }

    @Test
    void whatAStratumCannotGiveTheOthersDo() {
        var strata = Map.of(
                "heavy", new Allocation.Stratum(new BigDecimal("90"), 2),
                "light", new Allocation.Stratum(new BigDecimal("10"), 50));
        assertThat(Allocation.of(strata, 10, false)).isEqualTo(Map.of("heavy", 2, "light", 8));
    }

    /** Sums up, within what each can give, at most one away from the share where nothing is capped. */
    @Test
    void anyAllocationKeepsItsPromises() {
        Random random = new Random(20261124);
        for (int round = 0; round < 2000; round++) {
            Map<String, Allocation.Stratum> strata = strata(random);
            int most =
                    strata.values().stream().mapToInt(Allocation.Stratum::most).sum();
            int total = random.nextInt(most + 1);
            boolean every = total >= strata.size() && random.nextBoolean();
            Map<String, Integer> given = Allocation.of(strata, total, every);
            String what = "round " + round + ": " + strata + " " + total + " " + every;
            assertThat(given.values().stream().mapToInt(Integer::intValue).sum())
                    .as(what)
                    .isEqualTo(total);
            strata.forEach(
                    (name, stratum) -> assertThat(given.get(name)).as(what).isBetween(every ? 1 : 0, stratum.most()));
        }
    }

    private static Map<String, Allocation.Stratum> strata(Random random) {
        Map<String, Allocation.Stratum> strata = new TreeMap<>();
        for (int i = 0; i <= random.nextInt(8); i++) {
            BigDecimal size = BigDecimal.valueOf(1 + random.nextInt(1_000_000), 3);
            strata.put("s" + i, new Allocation.Stratum(size, 1 + random.nextInt(40)));
        }
        return strata;
    }

    private static Map<String, Allocation.Stratum> sizes(int... sizes) {
        Map<String, Allocation.Stratum> strata = new TreeMap<>();
        for (int i = 0; i < sizes.length; i++) {
            String name = String.valueOf((char) ('a' + i));
            strata.put(name, new Allocation.Stratum(BigDecimal.valueOf(sizes[i]), sizes[i]));
        }
        return strata;
    }
}
