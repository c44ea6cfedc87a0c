package io.dudao.local.importing;

import io.dudao.local.Output;
import io.dudao.local.UsageException;
import io.dudao.local.platform.Answer;
import io.dudao.local.platform.Platform;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The checklists that imported inspections name: by deduction, without items, because only the official score is known. */
final class Checklists {
    private final Platform platform;
    private final Output output;

    Checklists(Platform platform, Output output) {
        this.platform = platform;
        this.output = output;
    }

    /** Makes those that are not there yet. */
    void require(List<Item> inspections) {
        TreeSet<String> codes = new TreeSet<>();
        inspections.forEach(
                inspection -> codes.add(String.valueOf(inspection.body().get("checklist"))));
        codes.forEach(this::require);
    }

    private void require(String code) {
        Answer found = platform.get("/checklists?code=" + Platform.encoded(code));
        if (found.isSuccess() && !found.body().path("items").isEmpty()) {
            return;
        }
        Map<String, Object> checklist = Map.of("code", code, "title", code, "method", "DEDUCTION", "items", List.of());
        Answer made = platform.postOnce("/checklists", checklist, "import-checklist-" + code);
        if (!made.isSuccess() && made.status() != 409) {
            throw new UsageException("the checklist " + code + " cannot be made: " + made.reason());
        }
        output.line("  checklist " + code + " made");
    }
}
