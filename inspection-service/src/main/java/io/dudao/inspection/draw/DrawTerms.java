package io.dudao.inspection.draw;

import io.dudao.inspection.inspection.Kind;
import io.dudao.inspection.inspector.InspectorKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for; the parameters are those of {@link DrawRequest}.
 *
 * @param units how many units are drawn, by number or by rule
 * @param strataDepth segments of the region path that make a stratum, 0 (one stratum) to 10 (the whole path)
 */
record DrawTerms(
        Kind kind,
        String checklist,
        List<String> regions,
        @Nullable String category,
        List<String> tags,
        int units,
        int strataDepth,
        boolean everyStratum,
        AllocateBy allocation,
        BigDecimal riskStrength,
        BigDecimal scoreStrength,
        BigDecimal daysStrength,
        int coolDownDays,
        int inspectorsPerVisit,
        @Nullable InspectorKind inspectorKind,
        int minutesPerVisit,
        boolean announced,
        boolean partial,
        Instant windowStart,
        Instant windowEnd,
        Instant graceEnd) {
    private static final int WHOLE_PATH = 10;

    /** The stratum of a unit in the region {@code path}. */
    String stratumOf(String path) {
        if (strataDepth >= WHOLE_PATH) {
            return path;
        }
        int end = 0;
        for (int segment = 0; segment < strataDepth && end >= 0; segment++) {
            end = path.indexOf('/', end + 1);
        }
        if (end < 0) {
            return path;
        }
        return end == 0 ? "/" : path.substring(0, end);
    }
}
