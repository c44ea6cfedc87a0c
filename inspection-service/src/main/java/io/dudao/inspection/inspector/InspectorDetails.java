package io.dudao.inspection.inspector;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may change about an inspector.
 *
 * @param name as colleagues read it
 * @param subject the {@code sub} of the log-in; null: none yet
 * @param organisation the outside organisation; null for an internal one
 * @param regions paths of the regions, each with everything below, for which he may be drawn
 * @param dailyCapacity visits a local day, 1 to 50
 * @param active whether new visits may be given to him
 */
public record InspectorDetails(
        String name,
        @Nullable String subject,
        InspectorKind kind,
        @Nullable String organisation,
        List<String> regions,
        int dailyCapacity,
        boolean active) {
    public InspectorDetails {
        regions = List.copyOf(regions);
    }
}
