package io.dudao.inspection.draw;

import io.dudao.kit.problem.RuleBroken;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The draw of units: without replacement, probability proportional to weight (P. S. Efraimidis, P. G. Spirakis, Weighted random
 * sampling with a reservoir, 2006). Each candidate in list order takes one u from the seed's stream, its key is u^(1/w), and each
 * stratum gives those with the largest keys. Keys are compared as ln(u)/w, which has the same order and does not underflow;
 * equal keys by id.
 */
final class UnitDraw {
    /** Name and version; another computation is another name. */
    static final String ALGORITHM = "efraimidis-spirakis-1";

    private UnitDraw() {}

    private record Keyed(Candidate candidate, double key) {}

    /**
     * Draws.
     *
     * @return {@code units} candidates, the one with the largest key first, whatever its stratum
     * @throws RuleBroken {@code more-units-than-candidates}, {@code fewer-units-than-strata}
     */
    static List<Candidate> draw(CandidateList list, int units, AllocateBy by, boolean everyStratum, Seed seed) {
        Map<String, Integer> left = new HashMap<>(allocation(list, units, by, everyStratum));
        List<Candidate> drawn = new ArrayList<>();
        for (Keyed keyed : keyed(list, seed.units())) {
            String stratum = keyed.candidate().stratum();
            int open = left.getOrDefault(stratum, 0);
            if (open > 0) {
                left.put(stratum, open - 1);
                drawn.add(keyed.candidate());
            }
        }
        return drawn;
    }

    private static List<Keyed> keyed(CandidateList list, SplittableRandom random) {
        List<Keyed> keyed = new ArrayList<>();
        for (Candidate candidate : list.candidates()) {
            double chance = random.nextDouble();
            if (candidate.mayBeDrawn()) {
                keyed.add(new Keyed(
                        candidate, StrictMath.log(chance) / candidate.weight().doubleValue()));
            }
        }
        keyed.sort(Comparator.comparingDouble(Keyed::key)
                .reversed()
                .thenComparing(one -> one.candidate().unitId().toString()));
        return keyed;
    }

    private static Map<String, Integer> allocation(CandidateList list, int units, AllocateBy by, boolean everyStratum) {
        if (units > list.drawable()) {
            throw broken("more-units-than-candidates", "Only " + list.drawable() + " units can be drawn.");
        }
        Map<String, List<Candidate>> strata = list.candidates().stream()
                .filter(Candidate::mayBeDrawn)
                .collect(Collectors.groupingBy(Candidate::stratum, TreeMap::new, Collectors.toList()));
        if (everyStratum && units < strata.size()) {
            throw broken("fewer-units-than-strata", "There are " + strata.size() + " strata.");
        }
        Map<String, Allocation.Stratum> shares = new TreeMap<>();
        strata.forEach((name, members) -> shares.put(name, new Allocation.Stratum(size(members, by), members.size())));
        return Allocation.of(shares, units, everyStratum);
    }

    private static BigDecimal size(List<Candidate> members, AllocateBy by) {
        return by == AllocateBy.SIZE
                ? BigDecimal.valueOf(members.size())
                : members.stream().map(Candidate::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static RuleBroken broken(String slug, String message) {
        return RuleBroken.at(slug, "units", message);
    }
}
