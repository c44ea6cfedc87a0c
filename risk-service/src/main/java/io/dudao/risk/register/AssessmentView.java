package io.dudao.risk.register;

import java.time.Instant;
import java.util.UUID;

/**
 * An assessment as callers see it.
 *
 * @param likelihood residual, 1 (rare) to 5 (almost certain)
 * @param impact residual, 1 (slight) to 5 (disastrous)
 * @param points 1, 2, 4 or 8
 * @param grid the version of the grid that gave the level
 */
public record AssessmentView(
        UUID id, UUID riskId, int likelihood, int impact, Level level, int points, String grid, Instant assessedAt) {

    static AssessmentView of(Assessment assessment) {
        return new AssessmentView(
                assessment.id(),
                assessment.riskId(),
                assessment.likelihood(),
                assessment.impact(),
                assessment.level(),
                assessment.points(),
                assessment.grid(),
                assessment.assessedAt());
    }
}
