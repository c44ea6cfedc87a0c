package io.dudao.reporting.scorecard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** How figures are reported: scores to 2 decimals, coverage to 4, values to 6, all half up, without trailing zeros. */
final class Rounding {
    private Rounding() {}

    static @Nullable BigDecimal score(@Nullable BigDecimal number) {
        return rounded(number, 2);
    }

    static BigDecimal shortScore(BigDecimal number) {
        return shortened(number, 2);
    }

    static BigDecimal coverage(BigDecimal number) {
        return shortened(number, 4);
    }

    static @Nullable BigDecimal value(@Nullable BigDecimal number) {
        return rounded(number, 6);
    }

    static BigDecimal present(BigDecimal value) {
        return shortened(value, 6);
    }

    private static @Nullable BigDecimal rounded(@Nullable BigDecimal number, int decimals) {
        return number == null ? null : shortened(number, decimals);
    }

    private static BigDecimal shortened(BigDecimal number, int decimals) {
        var stripped = number.setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
