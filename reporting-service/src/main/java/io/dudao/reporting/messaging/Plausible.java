package io.dudao.reporting.messaging;

import io.dudao.contracts.EventCodec.MalformedEvent;
import io.dudao.reporting.fact.Dated;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** What an event must hold to be taken for a fact. Whatever breaks this becomes a dead letter, its neighbours do not. */
final class Plausible {
    private static final int MOST_DIGITS = 40;
    private static final int MOST_DECIMALS = 20;
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    private Plausible() {}

    static void require(boolean holds, String rule) {
        if (!holds) {
            throw new MalformedEvent(rule);
        }
    }

    /** A number that is there and of a size that the sums can take. */
    static BigDecimal number(@Nullable BigDecimal number) {
        if (number == null) {
            throw new MalformedEvent("a number is missing");
        }
        require(
                number.precision() <= MOST_DIGITS && number.scale() <= MOST_DECIMALS && number.scale() >= -MOST_DIGITS,
                "a number has more digits than any figure needs");
        return number;
    }

    static <T> T present(@Nullable T value, String name) {
        if (value == null) {
            throw new MalformedEvent(name + " is missing");
        }
        return value;
    }

    /** A date within 1900 to 2999. */
    static void date(Dated dated) {
        var day = dated.dayIn(ZoneOffset.UTC);
        require(!day.isBefore(EARLIEST) && !day.isAfter(LATEST), "a date lies in the years 1900 to 2999");
    }

    static void time(Instant time) {
        date(new Dated.At(time));
    }
}
