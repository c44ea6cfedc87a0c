package io.dudao.inspection.inspection;

import io.dudao.inspection.checklist.Checklist;
import io.dudao.inspection.checklist.ChecklistItem;
import io.dudao.kit.problem.RuleBroken;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The answers of an inspection, some of which are to be replaced by others. */
public final class Reconsideration {
    private final Checklist checklist;
    private final Map<String, Answer> answers = new HashMap<>();
    private final Assessment before;

    /** @param answers those that the inspection was scored with */
    public Reconsideration(Checklist checklist, List<Answer> answers) {
        this.checklist = checklist;
        answers.forEach(answer -> this.answers.put(answer.item(), answer));
        this.before = Scoring.assess(AnswerSheet.partial(checklist, answers));
    }

    /**
     * Demands that every one of {@code requested}, by itself and with all others, fits the checklist, fails no item that did not
     * fail before, and makes the result better.
     *
     * @throws RuleBroken {@code unknown-item}, {@code item-cannot-be-answered-twice},
     *     {@code appeal-must-ask-for-a-better-result} and what {@link AnswerSheet#complete} throws, naming {@code appealedItems[i]}
     */
    public void requireBetter(List<Answer> requested) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < requested.size(); i++) {
            Answer answer = requested.get(i);
            if (!answers.containsKey(answer.item())) {
                throw broken("unknown-item", i, "The inspection has no answer to item " + answer.item() + ".");
            }
            if (!seen.add(answer.item())) {
                throw broken("item-cannot-be-answered-twice", i, "Item " + answer.item() + " stands twice.");
            }
            requireBetter(List.of(answer), i);
        }
        requireBetter(requested, 0);
    }

    private void requireBetter(List<Answer> requested, int place) {
        Assessment after;
        try {
            after = Scoring.assess(AnswerSheet.complete(checklist, replacedBy(requested)));
        } catch (RuleBroken broken) {
            throw broken(broken.slug(), place, broken.detail());
        }
        Set<String> failedBefore = codes(before);
        boolean harmless = failedBefore.containsAll(codes(after)) && !isLess(after.score(), before.score());
        boolean better = !failedBefore.equals(codes(after)) || isLess(before.score(), after.score());
        if (!harmless || !better) {
            throw broken("appeal-must-ask-for-a-better-result", place, "What is asked for makes the result no better.");
        }
    }

    /** No score is less than any. */
    private static boolean isLess(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return other != null && (one == null || one.compareTo(other) < 0);
    }

    /** The answers with those of {@code granted} in the place of the old ones. */
    public AnswerSheet with(Collection<Answer> granted) {
        return AnswerSheet.partial(checklist, replacedBy(granted));
    }

    private List<Answer> replacedBy(Collection<Answer> replacing) {
        Map<String, Answer> all = new HashMap<>(answers);
        replacing.forEach(answer -> all.computeIfPresent(answer.item(), (item, old) -> old.judgedAs(answer)));
        return new ArrayList<>(all.values());
    }

    private static Set<String> codes(Assessment assessment) {
        Set<String> codes = new HashSet<>();
        for (ChecklistItem item : assessment.failed()) {
            codes.add(item.code());
        }
        return codes;
    }

    private static RuleBroken broken(String slug, int place, String message) {
        return RuleBroken.at(slug, "appealedItems[" + place + "]", message);
    }
}
