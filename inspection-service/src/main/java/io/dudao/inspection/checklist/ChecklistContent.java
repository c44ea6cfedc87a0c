package io.dudao.inspection.checklist;

import io.dudao.inspection.text.Printable;
import io.dudao.inspection.text.Titles;
import io.dudao.kit.problem.RuleBroken;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a caller says of a checklist; for a known code it makes the next version.
 *
 * @param passMark the least score for a PASS
 * @param sections absent or empty: only inspections with an official score can follow it
 */
public record ChecklistContent(
        @NotNull @Pattern(regexp = "[A-Za-z0-9._-]{1,64}") String code,
        @NotNull @Valid Titles titles,
        @NotNull Method method,

        @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
        BigDecimal passMark,

        @Nullable @Valid @Size(max = 50) List<@NotNull Section> sections) {

    String titleChinese() {
        return titles.chinese();
    }

    String titleEnglish() {
        return titles.english();
    }

    /** See {@link ChecklistSection}; the weight is 1 unless said otherwise. */
    public record Section(
            @NotNull @Pattern(regexp = "[A-Za-z0-9._-]{1,64}")
            String code,

            @NotNull @Size(max = 200) @Printable String title,

            @Nullable
            @DecimalMin(value = "0", inclusive = false)
            @DecimalMax("10000")
            @Digits(integer = 5, fraction = 4)
            BigDecimal weight,

            @Nullable @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
            BigDecimal floor,

            @NotEmpty @Valid @Size(max = 200) List<@NotNull Item> items) {

        private ChecklistSection plan() {
            List<ChecklistItem> plans = items.stream().map(Item::plan).toList();
            return new ChecklistSection(code, title, weight == null ? BigDecimal.ONE : weight, floor, plans);
        }
    }

    /** See {@link ChecklistItem}; weight 1 and kind NORMAL unless said otherwise. */
    public record Item(
            @NotNull @Pattern(regexp = "[A-Za-z0-9._-]{1,64}")
            String code,

            @NotNull @Size(max = 500) @Printable String text,

            @Nullable @DecimalMin("0") @DecimalMax("10000") @Digits(integer = 5, fraction = 4)
            BigDecimal weight,

            @NotNull @DecimalMin(value = "0", inclusive = false) @DecimalMax("10000") @Digits(integer = 5, fraction = 4)
            BigDecimal maxPoints,

            @Nullable ItemKind kind,

            @Nullable @DecimalMin("0") @Digits(integer = 5, fraction = 4)
            BigDecimal passPoints) {

        private ChecklistItem plan() {
            return new ChecklistItem(
                    code,
                    text,
                    weight == null ? BigDecimal.ONE : weight,
                    maxPoints,
                    kind == null ? ItemKind.NORMAL : kind,
                    passPoints);
        }
    }

    /** The sections with their defaults filled in. */
    List<ChecklistSection> plan() {
        return sections == null
                ? List.of()
                : sections.stream().map(Section::plan).toList();
    }

    /** @throws RuleBroken if a code stands twice, or an item passes only above its best points */
    void requireConsistent() {
        Set<String> sectionCodes = new HashSet<>();
        Set<String> itemCodes = new HashSet<>();
        for (ChecklistSection section : plan()) {
            requireNew(sectionCodes, section.code());
            for (ChecklistItem item : section.items()) {
                requireNew(itemCodes, item.code());
                if (item.passPoints() != null && item.passPoints().compareTo(item.maxPoints()) > 0) {
                    throw new RuleBroken(
                            "item-cannot-pass-above-its-best-points",
                            "passPoints of " + item.code() + " exceed its maxPoints.");
                }
            }
        }
    }

    private static void requireNew(Set<String> codes, String code) {
        if (!codes.add(code)) {
            throw new RuleBroken("code-stands-twice-in-a-checklist", "Code " + code + " stands twice.");
        }
    }
}
