package io.dudao.reporting.scorecard;

import io.dudao.reporting.unit.UnitRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Units by their overall score.
 *
 * @param region the region ranked; {@code /} is the organisation
 * @param category null for all
 * @param ranked the best first; equal scores share a rank and the next rank counts them (1-2-2-4)
 * @param insufficientData units without an overall score, by code: listed apart, never last
 */
public record Ranking(
        String region,
        String period,
        @Nullable String category,
        String scheme,
        int schemeVersion,
        List<Ranked> ranked,
        List<Unranked> insufficientData) {

    /** A unit and its place. */
    public record Ranked(
            int rank, UUID unitId, String unit, String name, BigDecimal score, String grade, BigDecimal coverage) {}

    /** A unit of which too little is known. */
    public record Unranked(UUID unitId, String unit, String name, BigDecimal coverage) {}

    /** A unit and what it scored. */
    record Contender(
            UnitRow unit, Evaluation evaluation, @Nullable String grade) {}

    /** The contenders that have a score, by unrounded score and then by code. */
    static List<Ranked> rank(List<Contender> contenders) {
        var ordered = contenders.stream()
                .filter(contender -> contender.grade() != null)
                .sorted(Comparator.comparing(Ranking::overall)
                        .reversed()
                        .thenComparing(contender -> contender.unit().code()))
                .toList();
        var ranked = new ArrayList<Ranked>();
        for (int place = 0; place < ordered.size(); place++) {
            var tied = place > 0 && overall(ordered.get(place)).compareTo(overall(ordered.get(place - 1))) == 0;
            ranked.add(ranked(tied ? ranked.getLast().rank() : place + 1, ordered.get(place)));
        }
        return ranked;
    }

    /** The contenders that have none, in their order. */
    static List<Unranked> apart(List<Contender> contenders) {
        return contenders.stream()
                .filter(contender -> contender.grade() == null)
                .map(contender -> new Unranked(
                        contender.unit().id(),
                        contender.unit().code(),
                        contender.unit().name(),
                        Rounding.coverage(contender.evaluation().coverage())))
                .toList();
    }

    private static Ranked ranked(int rank, Contender contender) {
        return new Ranked(
                rank,
                contender.unit().id(),
                contender.unit().code(),
                contender.unit().name(),
                Rounding.shortScore(overall(contender)),
                String.valueOf(contender.grade()),
                Rounding.coverage(contender.evaluation().coverage()));
    }

    private static BigDecimal overall(Contender contender) {
        var overall = contender.evaluation().overall();
        return overall == null ? BigDecimal.ZERO : overall;
    }
}
