package io.dudao.local.importing;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A figure that another program computed.
 *
 * @param scope {@code unit:<code>} or {@code region:<path>}
 * @param period such as {@code 2017}, {@code 2017-Q3}, {@code 2017-08}
 * @param indicator such as {@code inspection.score}
 * @param n how many observations
 * @param value the indicator's value
 */
record Expected(String scope, String period, String indicator, long n, BigDecimal value) {
    private static final BigDecimal EXACT = new BigDecimal("0.000001");
    private static final BigDecimal ONE_PER_CENT = new BigDecimal("0.01");

    /** What one request answers. */
    record Card(String scope, String period) {
        /** The query of {@code GET /scorecards}. */
        String query() {
            int colon = scope.indexOf(':');
            return scope.substring(0, colon)
                    + "="
                    + io.dudao.local.platform.Platform.encoded(scope.substring(colon + 1))
                    + "&period="
                    + io.dudao.local.platform.Platform.encoded(period);
        }
    }

    /** All figures of a file. */
    static List<Expected> read(Path file) throws IOException, BadRow {
        List<CsvLine> lines = CsvText.read(file);
        List<String> header = lines.getFirst().fields();
        List<Expected> figures = new ArrayList<>();
        for (CsvLine line : lines.subList(1, lines.size())) {
            Map<String, String> fields = new HashMap<>();
            for (int column = 0; column < Math.min(header.size(), line.fields().size()); column++) {
                fields.put(header.get(column), line.fields().get(column));
            }
            Row row = new Row(line.number(), fields);
            figures.add(new Expected(
                    row.text("scope"),
                    row.text("period"),
                    row.text("indicator"),
                    Row.required("n", row.number("n")).longValueExact(),
                    Row.required("value", row.number("value"))));
        }
        return figures;
    }

    Card card() {
        return new Card(scope, period);
    }

    /** Whether a figure meets this one: exact to 1e-6, a quantile within 1 %; n equal. */
    boolean isMetBy(long otherN, BigDecimal other) {
        BigDecimal tolerance =
                indicator.equals("case.resolution_hours") ? value.abs().multiply(ONE_PER_CENT) : EXACT;
        return n == otherN && other.subtract(value).abs().compareTo(tolerance) <= 0;
    }

    @Override
    public String toString() {
        return scope + " " + period + " " + indicator + " expected " + value + " (n = " + n + ")";
    }
}
