package io.dudao.inspection.inspection;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A sum of quotients without rounding: the division happens once, at the end. The denominator is above 0. */
record Fraction(BigDecimal numerator, BigDecimal denominator) {
    static final Fraction ZERO = new Fraction(BigDecimal.ZERO, BigDecimal.ONE);

    Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    Fraction times(BigDecimal factor) {
        return new Fraction(numerator.multiply(factor), denominator);
    }

    Fraction over(BigDecimal divisor) {
        return new Fraction(numerator, denominator.multiply(divisor));
    }

    /** The value with two decimals, halves up. */
    BigDecimal rounded() {
        return numerator.divide(denominator, 2, RoundingMode.HALF_UP);
    }
}
