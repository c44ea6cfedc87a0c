package io.dudao.inspection.inspector;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conflict of interest as callers see it.
 *
 * @param unit code of the unit
 * @param from the first local date of the unit
 * @param to the last one; null: for good
 */
public record ConflictView(
        UUID id,
        UUID inspectorId,
        String unit,
        UUID unitId,
        ConflictReason reason,
        @Nullable String note,
        LocalDate from,
        @Nullable LocalDate to,
        Instant declaredAt,
        long revision) {

    static ConflictView of(InspectorConflict conflict, @Nullable String unit) {
        InspectorConflict.Terms terms = conflict.terms();
        return new ConflictView(
                conflict.id(),
                conflict.inspectorId(),
                String.valueOf(unit),
                conflict.unitId(),
                terms.reason(),
                terms.note(),
                terms.from(),
                terms.to(),
                conflict.declaredAt(),
                conflict.revision());
    }
}
