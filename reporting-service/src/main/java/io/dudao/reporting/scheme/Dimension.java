package io.dudao.reporting.scheme;

import java.math.BigDecimal;
import java.util.List;

/**
 * Indicators that belong together.
 *
 * @param id such as {@code QUALITY}
 * @param weight in the overall score, more than 0
 */
public record Dimension(String id, Title title, BigDecimal weight, List<Indicator> indicators) {
    public Dimension {
        indicators = List.copyOf(indicators);
        if (weight.signum() <= 0 || indicators.isEmpty()) {
            throw new IllegalArgumentException(id + ": a dimension has a weight above 0 and an indicator");
        }
    }

    /** Σ of the weights of all its indicators. */
    public BigDecimal totalWeight() {
        return indicators.stream().map(Indicator::share).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
