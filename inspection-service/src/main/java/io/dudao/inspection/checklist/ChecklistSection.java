package io.dudao.inspection.checklist;

import io.dudao.inspection.text.Language;
import io.dudao.inspection.text.Titles;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a checklist.
 *
 * @param code unique within the checklist
 * @param title as the inspector reads it
 * @param titles the title in both languages; rows that lack them have one for both
 * @param weight above 0: its share in a PERCENTAGE total
 * @param floor the least percentage for a PASS, 0 to 100; null: none
 */
public record ChecklistSection(
        String code,
        String title,
        Titles titles,
        BigDecimal weight,
        @Nullable BigDecimal floor,
        List<ChecklistItem> items) {
    public ChecklistSection {
        titles = titles == null ? new Titles(title, title) : titles;
    }

    ChecklistSection in(Language language) {
        List<ChecklistItem> read = items.stream().map(item -> item.in(language)).toList();
        return new ChecklistSection(code, language.of(titles), titles, weight, floor, read);
    }
}
