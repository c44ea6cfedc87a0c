package io.dudao.programme;

import io.dudao.kit.testing.Api;
import io.dudao.kit.testing.Call;
import io.dudao.kit.testing.OperationSamples;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A right call for every operation. */
final class ProgrammeSamples {
    private ProgrammeSamples() {}

    static OperationSamples all() {
        return new OperationSamples()
                .unit("recordCost", unit -> Call.of().body(cost(unit)))
                .unit("recordCosts", unit -> batch(cost(unit)))
                .list("listCosts", unit -> {
                    created("/costs", cost(unit));
                    return Call.of().query("limit", 200);
                })
                .unit("recordVolume", unit -> Call.of().body(volume(unit)))
                .unit("recordVolumes", unit -> batch(volume(unit)))
                .list("listVolumes", unit -> {
                    created("/volumes", volume(unit));
                    return Call.of().query("limit", 200);
                })
                .everybody("registerProgramme", () -> Call.of().body(programme()))
                .everybody("listProgrammes", Call::of)
                .everybody("getProgramme", () -> Call.of().path("id", created("/programmes", programme())))
                .unit(
                        "scheduleTask",
                        unit -> Call.of()
                                .path("id", created("/programmes", programme()))
                                .body(task(unit)))
                .list("listTasks", unit -> {
                    String programme = created("/programmes", programme());
                    created("/programmes/" + programme + "/tasks", task(unit));
                    return Call.of().path("id", programme);
                })
                .unit("getTask", ProgrammeSamples::onTask)
                .unit("completeTask", unit -> onTask(unit).body(Map.of()))
                .unit("rescheduleTask", unit -> onTask(unit).body(Map.of("dueOn", "2199-12-31", "reason", "no hurry")));
    }

    private static Call onTask(String unit) {
        return Call.of()
                .path("id", created("/programmes/" + created("/programmes", programme()) + "/tasks", task(unit)));
    }

    private static Call batch(Map<String, ?> item) {
        Map<String, Object> named = new HashMap<>(item);
        named.put("externalId", UUID.randomUUID().toString());
        return Call.of().body(Map.of("items", List.of(named)));
    }

    private static String created(String path, Map<String, ?> body) {
        return Api.asAdmin()
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Map<String, ?> cost(String unit) {
        return Map.of("unit", unit, "onDate", "2026-01-10", "category", "labour", "amount", 12.5);
    }

    private static Map<String, ?> volume(String unit) {
        return Map.of("unit", unit, "onDate", "2026-01-10", "service", "counter", "count", 31);
    }

    private static Map<String, ?> programme() {
        String code = "P" + UUID.randomUUID();
        return Map.of("code", code, "title", "Shorter queues", "startsOn", "2026-01-01", "endsOn", "2026-03-31");
    }

    private static Map<String, ?> task(String unit) {
        return Map.of("unit", unit, "title", "Second counter", "dueOn", "2026-02-10");
    }
}
