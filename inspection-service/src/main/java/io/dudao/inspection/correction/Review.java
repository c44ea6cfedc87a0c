package io.dudao.inspection.correction;

import io.dudao.kit.problem.RuleBroken;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Four eyes: who finds, who corrects and who verifies are different people, and a grave finding gets an analysis. */
final class Review {
    private Review() {}

    static void requireOtherThanFinders(String doer, Set<String> finders) {
        if (finders.contains(doer)) {
            throw new RuleBroken("own-finding-cannot-be-corrected", "Who found it cannot be the one who corrects it.");
        }
    }

    static void requireOtherThanDoer(String reviewer, @Nullable String doer) {
        if (reviewer.equals(doer)) {
            throw new RuleBroken(
                    "own-correction-cannot-be-reviewed", "Who corrected it cannot be the one who reviews it.");
        }
    }

    static void requireAnalysis(Severity severity, Correction correction) {
        if (severity != Severity.MAJOR) {
            return;
        }
        if (!correction.namesCause()) {
            throw new RuleBroken(
                    "major-action-needs-its-root-cause", "A major finding needs its root cause: category and whys.");
        }
        if (!correction.namesPermanentAction()) {
            throw new RuleBroken(
                    "major-action-needs-a-permanent-action", "A major finding needs what was changed for good.");
        }
    }
}
