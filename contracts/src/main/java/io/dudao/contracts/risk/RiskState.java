package io.dudao.contracts.risk;

import io.dudao.contracts.EventData;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A risk as it is now.
 *
 * <p>An enum component is null when the sender uses a value that this version does not know; a consumer then skips.
 *
 * @param unitId the unit at risk
 * @param revision the risk's revision: 1, 2, 3 …; the highest wins
 * @param occurredAt when it was assessed or closed
 * @param riskId the risk
 * @param category where the risk comes from
 * @param likelihood residual, 1 (rare) to 5 (almost certain); absent: not assessed on the scale
 * @param impact residual, 1 (slight) to 5 (disastrous); absent: not assessed on the scale
 * @param level the grid's answer to likelihood and impact; absent: not assessed
 * @param points 1, 2, 4 or 8 for low, medium, high, extreme; 0 when closed or not assessed
 * @param status whether it still counts as exposure
 */
public record RiskState(
        UUID unitId,
        long revision,
        Instant occurredAt,
        UUID riskId,
        @Nullable Category category,
        @Nullable Integer likelihood,
        @Nullable Integer impact,
        @Nullable Level level,
        int points,
        @Nullable Status status)
        implements EventData {
    /** Where a risk comes from. */
    public enum Category {
        MARKET,
        TECHNICAL,
        MANAGEMENT
    }

    /** How grave a risk is, the lightest first. */
    public enum Level {
        LOW,
        MEDIUM,
        HIGH,
        EXTREME
    }

    /** Whether a risk still counts as exposure. */
    public enum Status {
        OPEN,
        CLOSED
    }
}
