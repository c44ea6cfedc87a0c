package io.dudao.inspection.plan;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A risk of a unit as risk-service last told of it.
 *
 * @param level residual; null: not assessed
 * @param revision of the risk; the highest wins
 */
public record UnitRisk(UUID riskId, UUID unitId, @Nullable RiskLevel level, boolean open, long revision) {}
