package io.dudao.reporting.scheme;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The indicator system (指标体系). A version never changes once used.
 *
 * @param version 1, 2, 3 …
 * @param minimumCoverage share of the weight that must have data for an overall score, 0 to 1
 * @param grades from the best down; the last starts at 0
 */
public record Scheme(
        String id,
        int version,
        Title title,
        BigDecimal minimumCoverage,
        List<GradeBand> grades,
        List<Cap> caps,
        List<Dimension> dimensions) {

    public Scheme {
        grades = List.copyOf(grades);
        caps = List.copyOf(caps);
        dimensions = List.copyOf(dimensions);
        require(version >= 1, "a version is 1 or more");
        require(between(minimumCoverage, BigDecimal.ONE), "the minimum coverage lies in 0 to 1");
        require(descendToZero(grades), "the grades descend to 0");
        var ids = dimensions.stream().flatMap(Scheme::idsOf).toList();
        require(new HashSet<>(ids).size() == ids.size(), "an id is used once");
        for (var cap : caps) {
            require(ids.contains(cap.indicator()), cap.id() + " caps by an indicator of the scheme");
            require(between(cap.atMost(), BigDecimal.valueOf(100)), cap.id() + " caps at 0 to 100");
        }
    }

    /** All indicators, dimension by dimension. */
    public Stream<Indicator> indicators() {
        return dimensions.stream().flatMap(dimension -> dimension.indicators().stream());
    }

    /** The indicator of that id. */
    public Optional<Indicator> indicator(String indicatorId) {
        return indicators()
                .filter(indicator -> indicator.id().equals(indicatorId))
                .findFirst();
    }

    /** The grade of an unrounded overall score, 0 to 100. */
    public String gradeOf(BigDecimal score) {
        return grades.stream()
                .filter(band -> score.compareTo(band.from()) >= 0)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a score is 0 or more"))
                .grade();
    }

    private static Stream<String> idsOf(Dimension dimension) {
        return Stream.concat(
                Stream.of(dimension.id()), dimension.indicators().stream().map(Indicator::id));
    }

    private static boolean descendToZero(List<GradeBand> grades) {
        var sorted = grades.stream()
                .sorted(Comparator.comparing(GradeBand::from).reversed())
                .toList();
        var distinct = grades.stream().map(GradeBand::from).collect(Collectors.toSet());
        return !grades.isEmpty()
                && sorted.equals(grades)
                && distinct.size() == grades.size()
                && grades.getLast().from().signum() == 0;
    }

    private static boolean between(BigDecimal number, BigDecimal most) {
        return number.signum() >= 0 && number.compareTo(most) <= 0;
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException("scheme: " + rule);
        }
    }
}
