package io.dudao.inspection.inspection;

import io.dudao.kit.problem.RuleBroken;
import io.dudao.kit.problem.Violation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with answers, each with the path of its field; the first names the rule, up to {@value #MOST} are told. */
final class Faults {
    /** Nobody reads more. */
    static final int MOST = 50;

    private final List<Violation> violations = new ArrayList<>();
    private @Nullable String slug;
    private int count;

    void add(String rule, String field, String message) {
        if (slug == null) {
            slug = rule;
        }
        count++;
        if (violations.size() < MOST) {
            violations.add(new Violation(field, message));
        }
    }

    /** @throws RuleBroken if there are any */
    void refuse() {
        if (slug != null) {
            Violation first = violations.getFirst();
            String others = count == 1 ? "." : ", and " + (count - 1) + " more.";
            throw new RuleBroken(slug, first.field() + " " + first.message() + others, violations);
        }
    }
}
