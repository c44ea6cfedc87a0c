package io.dudao.reporting.scheme;

import java.math.BigDecimal;

/**
 * One-vote veto: if the indicator is beyond the threshold, the overall score is at most {@code atMost}.
 *
 * @param id how a scorecard names it
 * @param when which side of the threshold is beyond; the threshold itself is not
 * @param atMost 0 to 100
 */
public record Cap(String id, String indicator, Side when, BigDecimal threshold, BigDecimal atMost, String reason) {

    /** A side of a threshold. */
    public enum Side {
        ABOVE,
        BELOW
    }

    /** Whether {@code value} is beyond the threshold. */
    public boolean bites(BigDecimal value) {
        return switch (when) {
            case ABOVE -> value.compareTo(threshold) > 0;
            case BELOW -> value.compareTo(threshold) < 0;
        };
    }
}
