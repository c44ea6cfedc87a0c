package io.dudao.inspection.sampling;

import io.dudao.kit.testing.Call;
import io.dudao.kit.testing.OperationSamples;
import java.util.List;
import java.util.Map;

/** A call for every operation on sample sizes. */
public final class SampleSizeSamples {
    private SampleSizeSamples() {}

    public static void addTo(OperationSamples samples) {
        samples.everybody(
                        "getCochranSize",
                        () -> Call.of().query("population", 500).query("margin", "0.05"))
                .everybody(
                        "getSamplingPlan",
                        () -> Call.of()
                                .path("standard", SampleSizeResource.ATTRIBUTES)
                                .query("lotSize", 200)
                                .query("aql", "2.5"))
                .everybody(
                        "getNextSeverity",
                        () -> Call.of()
                                .path("standard", SampleSizeResource.ATTRIBUTES)
                                .body(Map.of("lots", List.of(Map.of("accepted", true, "acceptanceNumber", 1)))));
    }
}
