package io.dudao.risk.register;

import java.util.List;

/**
 * Rates a risk by likelihood and impact. The default grid stands in scoring.md §10; a version never changes once used.
 *
 * @param version the name of its file under {@code grids/}
 * @param rows five rows for likelihood 1 to 5, each with five levels for impact 1 to 5
 */
public record Grid(String version, List<List<Level>> rows) {
    private static final int SIZE = 5;

    /** @throws IllegalArgumentException if the grid is not 5×5 */
    public Grid {
        if (rows.size() != SIZE || rows.stream().anyMatch(row -> row.size() != SIZE)) {
            throw new IllegalArgumentException("grid " + version + " is not 5×5");
        }
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** The level of a risk; both 1 (low) to 5 (high). */
    public Level level(int likelihood, int impact) {
        return rows.get(likelihood - 1).get(impact - 1);
    }
}
