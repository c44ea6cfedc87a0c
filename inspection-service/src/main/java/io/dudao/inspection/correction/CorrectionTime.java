package io.dudao.inspection.correction;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** The instant of a correction of which only the day is known. */
public final class CorrectionTime {
    private CorrectionTime() {}

    /** Noon of {@code day} in {@code zone}, but not before {@code opened} and not after {@code now}. */
    public static Instant of(LocalDate day, ZoneId zone, Instant opened, Instant now) {
        Instant noon = day.atTime(LocalTime.NOON).atZone(zone).toInstant();
        Instant happened = noon.isAfter(now) ? now : noon;
        return (happened.isBefore(opened) ? opened : happened).truncatedTo(ChronoUnit.MICROS);
    }
}
