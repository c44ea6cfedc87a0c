package io.dudao.inspection.draw;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * A unit that may be drawn.
 *
 * @param stratum the region that it is drawn by
 * @param weight 0 or more, up to six decimals; 0 is never drawn
 */
record Candidate(UUID unitId, String stratum, BigDecimal weight) {
    Candidate {
        weight = weight.signum() == 0 ? BigDecimal.ZERO : weight.stripTrailingZeros();
    }

    boolean mayBeDrawn() {
        return weight.signum() > 0;
    }
}
