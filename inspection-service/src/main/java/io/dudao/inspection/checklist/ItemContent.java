package io.dudao.inspection.checklist;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dudao.inspection.text.Printable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a caller says of an item; see {@link ChecklistItem}. Type POINTS, weight 1 and kind NORMAL unless said otherwise.
 *
 * @param text one text for both languages; or {@code texts}
 * @param maxPoints needed for POINTS; 1 for YES_NO and for a NUMBER with limits unless said otherwise; a choice takes it from
 *     its options; TEXT, PHOTO and SIGNATURE are not scored without it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ItemContent(
        @NotNull @Pattern(regexp = ChecklistContent.CODE) String code,

        @Nullable @Size(max = ItemContent.LONGEST_TEXT) @Printable
        String text,

        @Nullable @Valid Texts texts,
        @Nullable ItemType type,

        @Nullable @DecimalMin("0") @DecimalMax("10000") @Digits(integer = 5, fraction = 4)
        BigDecimal weight,

        @Nullable @DecimalMin(value = "0", inclusive = false) @DecimalMax("500000") @Digits(integer = 6, fraction = 4)
        BigDecimal maxPoints,

        @Nullable ItemKind kind,

        @Nullable @DecimalMin("0") @Digits(integer = 6, fraction = 4)
        BigDecimal passPoints,

        @Nullable @Valid @Size(max = 50) List<@NotNull ItemOption> options,
        @Nullable @Valid Measure measure,
        @Nullable Boolean expected,
        @Nullable Boolean optional,
        @Nullable Boolean alwaysApplies,
        @Nullable @Valid Condition shownIf,
        @Nullable @Valid OnFailure onFailure,
        @Nullable @Valid Texts guidance,
        @Nullable @Pattern(regexp = "[0-9a-f]{64}") String goodPractice) {
    /** Characters of the question in each language. */
    static final int LONGEST_TEXT = 500;

    static ItemContent of(ChecklistItem item) {
        boolean derived = item.type().isChoice() || !item.hasPoints();
        return new ItemContent(
                item.code(),
                null,
                item.texts(),
                item.type(),
                item.weight(),
                derived ? null : item.maxPoints(),
                item.kind(),
                item.passPoints(),
                item.options().isEmpty() ? null : item.options(),
                item.measure(),
                item.expected(),
                item.optional(),
                item.alwaysApplies(),
                item.shownIf(),
                item.onFailure(),
                item.guidance(),
                item.goodPractice());
    }

    ItemType kindOfAnswer() {
        return type == null ? ItemType.POINTS : type;
    }

    /** The question in both languages; null if it has none. */
    @Nullable
    Texts bothTexts() {
        return texts != null || text == null ? texts : Texts.both(text);
    }

    List<ItemOption> choices() {
        return options == null ? List.of() : options;
    }

    /** The best points that follow from the type; what was sent where they are the caller's to say. */
    BigDecimal bestPoints() {
        return switch (kindOfAnswer()) {
            case SINGLE_CHOICE -> choices().stream().map(ItemOption::worth).reduce(BigDecimal.ZERO, BigDecimal::max);
            case MULTIPLE_CHOICE ->
                choices().stream()
                        .map(option -> option.worth().max(BigDecimal.ZERO))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
            case YES_NO -> sentOr(BigDecimal.ONE);
            case NUMBER -> sentOr(measure != null && measure.hasLimits() ? BigDecimal.ONE : BigDecimal.ZERO);
            case POINTS, TEXT, PHOTO, SIGNATURE -> sentOr(BigDecimal.ZERO);
        };
    }

    private BigDecimal sentOr(BigDecimal usual) {
        return maxPoints == null ? usual : maxPoints;
    }

    ChecklistItem plan() {
        Texts both = bothTexts();
        Texts known = both == null ? Texts.both(code) : both;
        return new ChecklistItem(
                code,
                known.chinese(),
                known,
                kindOfAnswer(),
                weight == null ? BigDecimal.ONE : weight,
                bestPoints(),
                kind == null ? ItemKind.NORMAL : kind,
                passPoints,
                choices(),
                measure,
                expected,
                Boolean.TRUE.equals(optional),
                Boolean.TRUE.equals(alwaysApplies),
                shownIf,
                onFailure,
                guidance,
                goodPractice);
    }
}
