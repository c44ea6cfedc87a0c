package io.dudao.inspection.inspection;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Rounds parts so that they still sum to the rounded whole (largest remainder): each is cut to two decimals, and the
 * hundredths that are left over go to those that lost most, the earlier first.
 */
final class Apportionment {
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");
    /** Only ties of remainders are decided on these digits. */
    private static final int REMAINDER_DIGITS = 30;

    private Apportionment() {}

    private record Rest(int index, BigDecimal amount) {}

    /**
     * @param parts 0 or more each
     * @param whole their sum, rounded to two decimals in any way
     */
    static List<BigDecimal> of(List<Fraction> parts, BigDecimal whole) {
        List<BigDecimal> cut = new ArrayList<>(parts.size());
        List<Rest> rests = new ArrayList<>(parts.size());
        BigDecimal left = whole;
        for (Fraction part : parts) {
            BigDecimal floor = part.numerator().divide(part.denominator(), 2, RoundingMode.FLOOR);
            BigDecimal rest = part.numerator().subtract(floor.multiply(part.denominator()));
            rests.add(new Rest(cut.size(), rest.divide(part.denominator(), REMAINDER_DIGITS, RoundingMode.HALF_UP)));
            cut.add(floor);
            left = left.subtract(floor);
        }
        rests.sort(Comparator.comparing(Rest::amount).reversed().thenComparingInt(Rest::index));
        int bumps = left.divide(HUNDREDTH, 0, RoundingMode.UNNECESSARY).intValueExact();
        for (Rest rest : rests.subList(0, bumps)) {
            cut.set(rest.index(), cut.get(rest.index()).add(HUNDREDTH));
        }
        return cut;
    }
}
