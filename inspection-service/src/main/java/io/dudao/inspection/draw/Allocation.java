package io.dudao.inspection.draw;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How many units each stratum gives: its share of the total, rounded by largest remainders, ties by the stratum's name. No stratum
 * gives more than it has; what it cannot give, the others do.
 */
final class Allocation {
    private final Map<String, Stratum> open = new TreeMap<>();
    private final Map<String, Integer> given = new TreeMap<>();
    private int left;

    /**
     * A stratum.
     *
     * @param size what its share is measured by, above 0
     * @param most how many it can give, 1 or more
     */
    record Stratum(BigDecimal size, int most) {}

    private record Remainder(String stratum, BigDecimal value) {}

    private Allocation(Map<String, Stratum> strata, int total) {
        open.putAll(strata);
        left = total;
    }

    /**
     * Allocates.
     *
     * @param total 0 to what all strata can give
     * @param atLeastOne whether every stratum gives one or more; total is then no less than the number of strata
     * @return by stratum, their sum is total
     */
    static Map<String, Integer> of(Map<String, Stratum> strata, int total, boolean atLeastOne) {
        Allocation allocation = new Allocation(strata, total);
        allocation.fillThoseThatCannotGiveTheirShare();
        if (atLeastOne) {
            allocation.giveOneWhereTheShareIsLess();
        }
        allocation.distribute();
        return allocation.given;
    }

    private void fillThoseThatCannotGiveTheirShare() {
        Optional<String> full =
                first(stratum -> share(stratum).compareTo(most(stratum).multiply(sum())) > 0);
        while (full.isPresent()) {
            fix(full.get(), most(full.get()).intValueExact());
            full = first(stratum -> share(stratum).compareTo(most(stratum).multiply(sum())) > 0);
        }
    }

    private void giveOneWhereTheShareIsLess() {
        Optional<String> small = first(stratum -> share(stratum).compareTo(sum()) < 0);
        while (small.isPresent()) {
            fix(small.get(), 1);
            small = first(stratum -> share(stratum).compareTo(sum()) < 0);
        }
    }

    private void distribute() {
        BigDecimal sum = sum();
        List<Remainder> remainders = new ArrayList<>();
        int floors = 0;
        for (String stratum : open.keySet()) {
            BigDecimal[] parts = share(stratum).divideAndRemainder(sum);
            given.put(stratum, parts[0].intValueExact());
            floors += parts[0].intValueExact();
            remainders.add(new Remainder(stratum, parts[1]));
        }
        remainders.sort(Comparator.comparing(Remainder::value).reversed().thenComparing(Remainder::stratum));
        remainders.stream().limit(left - floors).forEach(one -> given.merge(one.stratum(), 1, Integer::sum));
    }

    /** The share times the sum of sizes, so that nothing is divided before the end. */
    private BigDecimal share(String stratum) {
        return stratum(stratum).size().multiply(BigDecimal.valueOf(left));
    }

    private BigDecimal most(String stratum) {
        return BigDecimal.valueOf(stratum(stratum).most());
    }

    private BigDecimal sum() {
        return open.values().stream().map(Stratum::size).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Optional<String> first(java.util.function.Predicate<String> condition) {
        return open.keySet().stream().filter(condition).findFirst();
    }

    private void fix(String stratum, int units) {
        given.put(stratum, units);
        open.remove(stratum);
        left -= units;
    }

    private Stratum stratum(String name) {
        Stratum stratum = open.get(name);
        if (stratum == null) {
            throw new IllegalArgumentException("no open stratum " + name);
        }
        return stratum;
    }
}
