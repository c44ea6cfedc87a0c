package io.dudao.reporting;

import io.dudao.kit.testing.Call;
import io.dudao.kit.testing.OperationSamples;

/** A call for every operation of this service. */
final class OperationSamplesOfReporting {
    private OperationSamplesOfReporting() {}

    static OperationSamples all() {
        return new OperationSamples()
                .unit("getScorecard", unit -> Call.of().query("unit", unit).query("period", "2026"))
                .list("getRanking", unit -> Call.of().query("period", "2026"))
                .unit(
                        "listFacts",
                        unit -> Call.of()
                                .query("unit", unit)
                                .query("period", "2026-03")
                                .query("indicator", "inspection.score"))
                .everybody("getCurrentScheme", Call::of)
                .everybody("getIntake", Call::of);
    }
}
