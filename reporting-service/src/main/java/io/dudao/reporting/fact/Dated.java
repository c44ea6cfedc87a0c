package io.dudao.reporting.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** When a fact happened: an instant, whose local date the unit's time zone decides, or a local date that was told. */
public sealed interface Dated {

    /** An instant; the local date moves when the unit's time zone becomes known or changes. */
    record At(Instant instant) implements Dated {
        /** To the microsecond, as the database keeps it: a date computed again from there is the same date. */
        public At {
            instant = instant.truncatedTo(ChronoUnit.MICROS);
        }
    }

    /** A local date of the unit, whatever its time zone. */
    record On(LocalDate date) implements Dated {}

    /** The local date in {@code zone}. */
    default LocalDate dayIn(ZoneId zone) {
        return switch (this) {
            case At at -> LocalDate.ofInstant(at.instant(), zone);
            case On on -> on.date();
        };
    }
}
