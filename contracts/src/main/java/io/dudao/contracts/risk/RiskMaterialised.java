package io.dudao.contracts.risk;

import io.dudao.contracts.EventData;
import java.time.Instant;
import java.util.UUID;

/**
 * A risk came true. Each incident is told of once; a risk may materialise several times.
 *
 * @param unitId the unit it happened at
 * @param revision the incident's revision: 1, 2, 3 …; the highest wins
 * @param occurredAt when it came true
 * @param incidentId the incident
 * @param riskId the risk that came true
 */
public record RiskMaterialised(UUID unitId, long revision, Instant occurredAt, UUID incidentId, UUID riskId)
        implements EventData {}
