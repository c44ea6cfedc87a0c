package io.dudao.risk.register;

import java.time.Instant;
import java.util.UUID;

/** An incident as callers see it. */
public record IncidentView(UUID id, UUID riskId, Instant occurredAt, String note) {

    static IncidentView of(Incident incident) {
        return new IncidentView(incident.id(), incident.riskId(), incident.occurredAt(), incident.note());
    }
}
