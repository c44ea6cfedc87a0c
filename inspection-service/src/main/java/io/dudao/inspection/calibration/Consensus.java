package io.dudao.inspection.calibration;

import io.dudao.inspection.inspection.Answer;
import io.dudao.inspection.inspection.AnswerSheet;
import io.dudao.kit.problem.RuleBroken;
import io.dudao.kit.problem.Violation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What several sheets on the same checklist come to: for every item that somebody answered the answer that most give. Where two
 * answers lead equally, whoever closes the calibration decides.
 */
final class Consensus {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<AnswerSheet> sheets;
    private final Map<String, Agreed> agreed = new LinkedHashMap<>();

    /** The consensus on one item: the answer, the share of sheets that say it (0 to 100), and whether it was decided. */
    record Agreed(Answer answer, BigDecimal share, boolean decided) {}

    private Consensus(List<AnswerSheet> sheets) {
        this.sheets = sheets;
    }

    /**
     * The consensus of two or more complete sheets.
     *
     * @param decisions answers to items on which the sheets are undecided; others are refused
     * @throws RuleBroken {@code undecided-item-needs-a-decision} naming every such item, or {@code item-is-decided-already}
     */
    static Consensus of(List<AnswerSheet> sheets, AnswerSheet decisions) {
        Consensus consensus = new Consensus(sheets);
        Map<String, Answer> deciding = new HashMap<>();
        decisions.answers().forEach(answer -> deciding.put(answer.item(), answer));
        List<Violation> undecided = new ArrayList<>();
        for (String item : sheets.getFirst().checklist().items().keySet()) {
            consensus.agree(item, deciding.remove(item), undecided);
        }
        if (!undecided.isEmpty()) {
            throw new RuleBroken(
                    "undecided-item-needs-a-decision", undecided.size() + " items need a decision.", undecided);
        }
        return consensus;
    }

    private void agree(String item, @Nullable Answer decision, List<Violation> undecided) {
        Map<String, List<Answer>> groups = new LinkedHashMap<>();
        for (AnswerSheet sheet : sheets) {
            Answer answer = answerOn(sheet, item);
            if (answer != null) {
                groups.computeIfAbsent(saying(answer), key -> new ArrayList<>()).add(answer);
            }
        }
        if (groups.isEmpty()) {
            return;
        }
        int most = groups.values().stream().mapToInt(List::size).max().orElseThrow();
        List<List<Answer>> leading =
                groups.values().stream().filter(group -> group.size() == most).toList();
        if (leading.size() == 1) {
            if (decision != null) {
                throw new RuleBroken(
                        "item-is-decided-already", "Most sheets give the same answer to item " + item + ".");
            }
            agreed.put(item, new Agreed(leading.getFirst().getFirst(), share(most), false));
        } else if (decision == null) {
            undecided.add(new Violation("decisions[item=" + item + "]", "is missing: the sheets are undecided"));
        } else {
            int same = groups.getOrDefault(saying(decision), List.of()).size();
            agreed.put(item, new Agreed(decision, share(same), true));
        }
    }

    /** The consensus by item, in the order of the checklist. */
    Map<String, Agreed> items() {
        return agreed;
    }

    /** Share of the consensus that {@code sheet} says too, 0 to 100 with two decimals; 100 if there is none. */
    BigDecimal alignment(AnswerSheet sheet) {
        if (agreed.isEmpty()) {
            return HUNDRED.setScale(2);
        }
        long same = agreed.entrySet().stream()
                .filter(entry ->
                        isSame(answerOn(sheet, entry.getKey()), entry.getValue().answer()))
                .count();
        return percentage(same, agreed.size());
    }

    private static boolean isSame(@Nullable Answer said, Answer consensus) {
        return said != null && saying(said).equals(saying(consensus));
    }

    /** Mean alignment of the sheets, 0 to 100 with two decimals. */
    BigDecimal alignment() {
        BigDecimal sum = sheets.stream().map(this::alignment).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.divide(BigDecimal.valueOf(sheets.size()), 2, RoundingMode.HALF_UP);
    }

    private BigDecimal share(int same) {
        return percentage(same, sheets.size());
    }

    private static BigDecimal percentage(long part, long whole) {
        return BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }

    private static @Nullable Answer answerOn(AnswerSheet sheet, String item) {
        var checked = sheet.checklist().items().get(item);
        return checked == null ? null : sheet.answerTo(checked);
    }

    /** What an answer says of the item, without note, evidence, time and place. */
    private static String saying(Answer answer) {
        if (answer.notApplicable()) {
            return "not applicable";
        }
        BigDecimal points = answer.points();
        return (points == null ? "" : points.stripTrailingZeros().toPlainString())
                + " "
                + (answer.value() == null ? "" : answer.value().toString());
    }
}
