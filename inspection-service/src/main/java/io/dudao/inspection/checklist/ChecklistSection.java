package io.dudao.inspection.checklist;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a checklist.
 *
 * @param code unique within the checklist
 * @param title as the inspector reads it
 * @param weight above 0: its share in a PERCENTAGE total
 * @param floor the least percentage for a PASS, 0 to 100; null: none
 */
public record ChecklistSection(
        String code,
        String title,
        BigDecimal weight,
        @Nullable BigDecimal floor,
        List<ChecklistItem> items) {}
