package io.dudao.inspection.checklist;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dudao.inspection.text.Printable;
import io.dudao.inspection.text.Titles;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a caller says of a section; see {@link ChecklistSection}. The weight is 1 unless said otherwise.
 *
 * @param title one title for both languages; or {@code titles}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SectionContent(
        @NotNull @Pattern(regexp = ChecklistContent.CODE) String code,
        @Nullable @Size(max = 200) @Printable String title,
        @Nullable @Valid Titles titles,

        @Nullable @DecimalMin(value = "0", inclusive = false) @DecimalMax("10000") @Digits(integer = 5, fraction = 4)
        BigDecimal weight,

        @Nullable @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
        BigDecimal floor,

        @NotEmpty @Valid @Size(max = 200) List<@NotNull ItemContent> items) {

    static SectionContent of(ChecklistSection section) {
        List<ItemContent> contents =
                section.items().stream().map(ItemContent::of).toList();
        return new SectionContent(section.code(), null, section.titles(), section.weight(), section.floor(), contents);
    }

    /** The title in both languages; null if it has none. */
    @Nullable
    Titles bothTitles() {
        return titles != null || title == null ? titles : new Titles(title, title);
    }

    ChecklistSection plan() {
        Titles both = bothTitles();
        Titles known = both == null ? new Titles(code, code) : both;
        List<ChecklistItem> plans = items.stream().map(ItemContent::plan).toList();
        return new ChecklistSection(
                code, known.chinese(), known, weight == null ? BigDecimal.ONE : weight, floor, plans);
    }
}
