package io.dudao.inspection.checklist;

import static io.dudao.inspection.Given.code;
import static io.dudao.inspection.Given.post;

import io.dudao.inspection.Given;
import io.dudao.kit.testing.Call;
import io.dudao.kit.testing.OperationSamples;
import java.util.List;
import java.util.Map;

/** A call for every operation on checklists. */
public final class ChecklistSamples {
    private ChecklistSamples() {}

    public static void addTo(OperationSamples samples) {
        samples.everybody("listChecklists", Call::of)
                .everybody("getChecklist", () -> Call.of().path("id", published()))
                .everybody("writeChecklist", () -> Call.of().body(Given.checklistBody(code("c"))))
                .everybody("draftChecklist", () -> Call.of().body(Given.checklistBody(code("c"))))
                .everybody("importChecklist", () -> Call.of().body(file()))
                .everybody("exportChecklist", () -> Call.of().path("id", published()))
                .everybody(
                        "compareChecklists",
                        () -> Call.of().path("id", published()).query("to", published()))
                .everybody(
                        "tryChecklist", () -> Call.of().path("id", published()).body(Map.of("answers", List.of())))
                .everybody("replaceChecklistDraft", () -> {
                    Map<String, Object> body = Given.checklistBody(code("c"));
                    return Call.of()
                            .path("id", draft(body))
                            .header("If-Match", "*")
                            .body(body);
                })
                .everybody(
                        "publishChecklist",
                        () -> Call.of()
                                .path("id", draft(Given.checklistBody(code("c"))))
                                .header("If-Match", "*"))
                .everybody("withdrawChecklist", () -> Call.of().path("id", published()));
    }

    private static String published() {
        return post("/checklists", Given.checklistBody(code("c"))).extract().path("id");
    }

    private static String draft(Map<String, Object> body) {
        return post("/checklists:draft", body).statusCode(201).extract().path("id");
    }

    private static Map<String, Object> file() {
        return Map.of("format", "dudao-checklist", "formatVersion", 1, "checklist", Given.checklistBody(code("c")));
    }
}
