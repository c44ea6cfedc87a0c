package io.dudao.reporting.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.dudao.reporting.indicator.Sums;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/** Compares merged sums to the last digit. */
public final class SumsAssert {
    private SumsAssert() {}

    /** Fails unless both say the same of every indicator. */
    public static void assertSame(String what, Map<String, Sums> actual, Map<String, Sums> expected) {
        assertThat(readable(actual)).as(what).isEqualTo(readable(expected));
    }

    private static Map<String, String> readable(Map<String, Sums> sums) {
        var texts = new TreeMap<String, String>();
        sums.forEach((indicator, one) -> {
            if (one.n() != 0) {
                texts.put(indicator, text(one));
            }
        });
        return texts;
    }

    private static String text(Sums sums) {
        var median = sums.histogram().size() == 0
                ? "–"
                : sums.histogram().quantile(new BigDecimal("0.5")).toPlainString();
        return "n " + sums.n() + " Σ " + plain(sums.numerator()) + "/" + plain(sums.denominator()) + " of "
                + sums.histogram().size() + " median " + median;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
