package io.dudao.inspection.plan;

import java.time.Instant;
import java.util.UUID;

/**
 * That a customer said something of a unit, as feedback-service last told of it.
 *
 * @param revision of the feedback; the highest wins
 */
public record UnitFeedback(UUID feedbackId, UUID unitId, Instant occurredAt, boolean complaint, long revision) {}
