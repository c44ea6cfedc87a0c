package io.dudao.benchmarks.measure;

import java.util.List;

/**
 * One line of the report: a ratio, or another figure, of every round.
 *
 * @param unit what it is counted in; a ratio has none
 * @param rounds its value in each round, at least one
 */
public record Figure(String name, String unit, List<Double> rounds, Goal goal) {
    public Figure {
        if (rounds.isEmpty()) {
            throw new IllegalArgumentException(name + " was measured in no round");
        }
        rounds = List.copyOf(rounds);
    }

    /** Of the rounds' own values; never a ratio of two medians. */
    public double median() {
        List<Double> sorted = rounds.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    public double min() {
        return rounds.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    public double max() {
        return rounds.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }

    public boolean met() {
        return goal.met(median());
    }
}
