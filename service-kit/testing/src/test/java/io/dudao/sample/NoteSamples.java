package io.dudao.sample;

import io.dudao.kit.testing.Api;
import io.dudao.kit.testing.Call;
import io.dudao.kit.testing.OperationSamples;
import java.util.Map;

final class NoteSamples {
    private NoteSamples() {}

    static OperationSamples all() {
        return new OperationSamples()
                .unit("writeNote", unit -> Call.of().body(note(unit)))
                .unit("getNote", unit -> Call.of().path("id", noteAt(unit)))
                .list("listNotes", unit -> {
                    noteAt(unit);
                    return Call.of().query("limit", 200);
                });
    }

    private static String noteAt(String unit) {
        return Api.asAdmin()
                .body(note(unit))
                .post("/notes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Map<String, String> note(String unit) {
        return Map.of("unit", unit, "text", "a note");
    }
}
