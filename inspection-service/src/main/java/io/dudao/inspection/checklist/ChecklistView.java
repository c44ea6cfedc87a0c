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
 * @param version 1, 2, 3 …
 * @param title in the caller's language
 * @param titles in both languages
 * @param sections left out of lists
 */
public record ChecklistView(
        UUID id,
        String code,
        int version,
        String title,
        Titles titles,
        Method method,
        BigDecimal passMark,
        Instant createdAt,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<ChecklistSection> sections) {

    static ChecklistView of(Checklist checklist, Language language) {
        return view(checklist, language, checklist.sections());
    }

    static ChecklistView summary(Checklist checklist, Language language) {
        return view(checklist, language, null);
    }

    private static ChecklistView view(
            Checklist checklist, Language language, @Nullable List<ChecklistSection> sections) {
        Titles titles = new Titles(checklist.titleChinese(), checklist.titleEnglish());
        return new ChecklistView(
                checklist.id(),
                checklist.code(),
                checklist.number(),
                language.of(titles),
                titles,
                checklist.method(),
                checklist.passMark(),
                checklist.createdAt(),
                sections);
    }
}
