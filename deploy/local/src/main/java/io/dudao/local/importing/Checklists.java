package io.dudao.local.importing;

import io.dudao.local.Output;
import io.dudao.local.platform.Answer;
import io.dudao.local.platform.Platform;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The checklists that imported inspections name: by deduction, without sections, because only official scores follow it. */
final class Checklists {
    /** Matters to the verdict only; scores are taken over as they are. */
    private static final int PASS_MARK = 70;

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
        Answer made = platform.postOnce("/checklists", checklist(code), "import-checklist-" + code);
        // One that is refused is told by each inspection that names it.
        output.line("  checklist " + code + (made.isSuccess() ? " made" : ": " + made.reason()));
    }

    private static Map<String, Object> checklist(String code) {
        return Map.of(
                "code",
                code,
                "titles",
                Map.of("zh-CN", code, "en", code),
                "method",
                "DEDUCTION",
                "passMark",
                PASS_MARK);
    }
}
