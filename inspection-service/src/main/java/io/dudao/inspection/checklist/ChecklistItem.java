package io.dudao.inspection.checklist;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dudao.inspection.text.Language;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question of a checklist.
 *
 * @param code unique within the checklist
 * @param text the question as the inspector reads it
 * @param texts the question in both languages; rows that lack them have one for both
 * @param type how it is answered; rows that lack it are {@link ItemType#POINTS}
 * @param weight 0 or more; DEDUCTION checklists do not look at it
 * @param maxPoints the best points (PERCENTAGE) or what is deducted when the item fails (DEDUCTION); 0: it is not scored
 * @param passPoints a NORMAL item with fewer points is failed, 0 to {@code maxPoints}; null: anything below the best fails. A
 *     CRITICAL or VETO item always fails below the best
 * @param options of a choice; else none
 * @param measure of a number; null: none
 * @param expected the good answer to a yes or no; null: yes
 * @param optional whether it may stay without an answer
 * @param alwaysApplies whether "not applicable" is no answer to it
 * @param shownIf which earlier answer shows it; null: it always stands
 * @param onFailure what else a failure demands; null: nothing
 * @param guidance how to look at it; null: none
 * @param goodPractice content hash of a picture that shows how it should be; null: none
 */
public record ChecklistItem(
        String code,
        String text,
        Texts texts,
        ItemType type,
        BigDecimal weight,
        BigDecimal maxPoints,
        ItemKind kind,
        @Nullable BigDecimal passPoints,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ItemOption> options,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Measure measure,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean expected,
        boolean optional,
        boolean alwaysApplies,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Condition shownIf,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable OnFailure onFailure,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Texts guidance,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String goodPractice) {
    public ChecklistItem {
        texts = texts == null ? Texts.both(text) : texts;
        type = type == null ? ItemType.POINTS : type;
        options = options == null ? List.of() : options;
    }

    /** Whether it has points to win. */
    public boolean hasPoints() {
        return maxPoints.signum() > 0;
    }

    /** Whether {@code points}, 0 to {@code maxPoints}, fail this item and so make a finding. */
    public boolean isFailedBy(BigDecimal points) {
        boolean lenient = kind == ItemKind.NORMAL && passPoints != null;
        return points.compareTo(lenient ? passPoints : maxPoints) < 0;
    }

    /** The option {@code wanted}, or null. */
    public @Nullable ItemOption option(String wanted) {
        return options.stream()
                .filter(option -> option.code().equals(wanted))
                .findFirst()
                .orElse(null);
    }

    ChecklistItem in(Language language) {
        return new ChecklistItem(
                code,
                texts.in(language),
                texts,
                type,
                weight,
                maxPoints,
                kind,
                passPoints,
                options,
                measure,
                expected,
                optional,
                alwaysApplies,
                shownIf,
                onFailure,
                guidance,
                goodPractice);
    }
}
