package io.dudao.inspection.checklist;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dudao.inspection.text.Language;
import io.dudao.inspection.text.Titles;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a checklist as callers see it.
 *
 * @param version 1, 2, 3 …; null for a draft
 * @param title in the caller's language
 * @param titles in both languages
 * @param notApplicable what "not applicable" does to the score
 * @param publishedAt null for a draft
 * @param grades the best first; left out of lists
 * @param sections left out of lists
 */
public record ChecklistView(
        UUID id,
        String code,
        @Nullable Integer version,
        ChecklistStatus status,
        String title,
        Titles titles,
        Method method,
        BigDecimal passMark,
        NotApplicable notApplicable,
        Instant createdAt,
        Instant changedAt,
        @Nullable Instant publishedAt,
        long revision,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<GradeBand> grades,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<ChecklistSection> sections) {

    public static ChecklistView of(Checklist checklist, Language language) {
        List<ChecklistSection> read = checklist.sections().stream()
                .map(section -> section.in(language))
                .toList();
        return view(checklist, language, checklist.grades(), read);
    }

    static ChecklistView summary(Checklist checklist, Language language) {
        return view(checklist, language, null, null);
    }

    private static ChecklistView view(
            Checklist checklist,
            Language language,
            @Nullable List<GradeBand> grades,
            @Nullable List<ChecklistSection> sections) {
        Titles titles = new Titles(checklist.titleChinese(), checklist.titleEnglish());
        return new ChecklistView(
                checklist.id(),
                checklist.code(),
                checklist.status() == ChecklistStatus.DRAFT ? null : checklist.number(),
                checklist.status(),
                language.of(titles),
                titles,
                checklist.method(),
                checklist.passMark(),
                checklist.notApplicable(),
                checklist.createdAt(),
                checklist.changedAt(),
                checklist.publishedAt(),
                checklist.revision(),
                grades,
                sections);
    }
}
