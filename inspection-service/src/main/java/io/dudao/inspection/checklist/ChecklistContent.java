package io.dudao.inspection.checklist;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dudao.inspection.text.Titles;
import io.dudao.kit.problem.RuleBroken;
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
 * What a caller says of a checklist; for a known code it makes the next version.
 *
 * @param passMark the least score for a PASS
 * @param notApplicable what "not applicable" does to the score; absent: EXCLUDE
 * @param grades absent or empty: scores have no grade. The lowest begins at 0
 * @param sections absent or empty: only inspections with an official score can follow it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChecklistContent(
        @NotNull @Pattern(regexp = CODE) String code,
        @NotNull @Valid Titles titles,
        @NotNull Method method,

        @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
        BigDecimal passMark,

        @Nullable NotApplicable notApplicable,

        @Nullable @Valid @Size(max = 20) List<@NotNull GradeBand> grades,

        @Nullable @Valid @Size(max = 50) List<@NotNull SectionContent> sections) {
    /** The syntax of codes of checklists, sections, items and options. */
    static final String CODE = "[A-Za-z0-9._-]{1,64}";

    /** What {@code checklist} says. */
    static ChecklistContent of(Checklist checklist) {
        return new ChecklistContent(
                checklist.code(),
                new Titles(checklist.titleChinese(), checklist.titleEnglish()),
                checklist.method(),
                checklist.passMark(),
                checklist.notApplicable(),
                checklist.grades(),
                checklist.sections().stream().map(SectionContent::of).toList());
    }

    String titleChinese() {
        return titles.chinese();
    }

    String titleEnglish() {
        return titles.english();
    }

    /** The sections with their defaults filled in. */
    List<ChecklistSection> plan() {
        return sections == null
                ? List.of()
                : sections.stream().map(SectionContent::plan).toList();
    }

    List<GradeBand> bands() {
        return grades == null ? List.of() : grades;
    }

    NotApplicable policy() {
        return notApplicable == null ? NotApplicable.EXCLUDE : notApplicable;
    }

    /** @throws RuleBroken naming the field, if its parts contradict each other; see {@link ChecklistRules} */
    void requireConsistent() {
        ChecklistRules.check(this);
    }
}
