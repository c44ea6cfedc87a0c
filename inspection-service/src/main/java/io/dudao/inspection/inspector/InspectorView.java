package io.dudao.inspection.inspector;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An inspector as callers see him. */
public record InspectorView(
        UUID id,
        String code,
        String name,
        @Nullable String subject,
        InspectorKind kind,
        @Nullable String organisation,
        List<String> regions,
        int dailyCapacity,
        boolean active,
        Instant changedAt,
        long revision) {

    static InspectorView of(Inspector inspector) {
        InspectorDetails details = inspector.details();
        return new InspectorView(
                inspector.id(),
                inspector.code(),
                details.name(),
                details.subject(),
                details.kind(),
                details.organisation(),
                details.regions(),
                details.dailyCapacity(),
                details.active(),
                inspector.changedAt(),
                inspector.revision());
    }
}
