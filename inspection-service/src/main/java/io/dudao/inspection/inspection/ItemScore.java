package io.dudao.inspection.inspection;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What one item contributed. The contributions to a section sum to its percentage, those to the total to the score, to the
 * last digit; of a DEDUCTION checklist they are what was deducted, so they sum to it less 100.
 *
 * @param points 0 to {@code maxPoints}; null: it does not count
 * @param toSection its contribution to its section's percentage, two decimals; null: the section has none
 * @param toTotal its contribution to the score, two decimals; null: there is no score
 */
public record ItemScore(
        String item,
        String section,
        State state,
        @Nullable BigDecimal points,
        BigDecimal maxPoints,
        boolean failed,
        @Nullable BigDecimal toSection,
        @Nullable BigDecimal toTotal) {

    /** How an item stands in the score. */
    public enum State {
        SCORED,
        /** Counts as the checklist says: not, fully or with nothing. */
        NOT_APPLICABLE,
        /** It has no points to win. */
        NOT_SCORED,
        UNANSWERED,
        /** No answer shows it. */
        HIDDEN
    }
}
