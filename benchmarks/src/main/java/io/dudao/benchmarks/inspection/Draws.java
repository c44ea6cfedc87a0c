package io.dudao.benchmarks.inspection;

import io.dudao.benchmarks.measure.Figure;
import io.dudao.benchmarks.measure.Goal;
import io.dudao.benchmarks.measure.Report;
import io.dudao.kit.testing.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Drawing 500 of ten thousand units with their inspectors and times, from the request to the answer. */
final class Draws {
    private static final int DRAWS = 9;
    private static final int UNITS = 500;
    private static final double SECONDS = 1;

    private final Sized sized;
    private final Report report;

    Draws(Sized sized, Report report) {
        this.sized = sized;
        this.report = report;
    }

    void measure() throws Exception {
        String who = Tokens.of("admin").build();
        List<Double> seconds = new ArrayList<>();
        for (int draw = -1; draw < DRAWS; draw++) {
            // Each in a month of its own, so that inspectors are as free in the last as in the first.
            Instant start = Instant.now().plus(Duration.ofDays(40 + 40L * draw));
            long before = System.nanoTime();
            int drawn = sized.client()
                    .post("/draws", who, request(start))
                    .path("visits")
                    .size();
            double elapsed = (System.nanoTime() - before) / 1e9;
            if (drawn != UNITS) {
                throw new IllegalStateException("drawn: " + drawn + " units");
            }
            if (draw >= 0) {
                seconds.add(elapsed);
            }
        }
        report.add(new Figure("draw of 500 of 10 000 units", "s", seconds, Goal.atMost(SECONDS)));
    }

    private static Map<String, Object> request(Instant start) {
        return Map.of(
                "regions",
                IntStream.range(0, 10).mapToObj(region -> "/r" + region).toList(),
                "units",
                UNITS,
                "kind",
                "SPOT_CHECK",
                "checklist",
                InspectionData.LONG,
                "coolDownDays",
                0,
                "window",
                Map.of(
                        "start", start.toString(),
                        "end", start.plus(Duration.ofDays(30)).toString()));
    }
}
