package io.dudao.kit.time;

import io.dudao.kit.problem.RuleBroken;
import io.dudao.kit.problem.Violation;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a time that a caller names can have happened. */
public final class PlausibleTime {
    /** How far a caller's clock may run ahead of ours. */
    public static final Duration TOLERANCE = Duration.ofMinutes(5);

    private PlausibleTime() {}

    /**
     * Refuses a time that lies more than {@link #TOLERANCE} after {@code now}.
     *
     * @throws RuleBroken {@code in-the-future}, naming {@code field}
     */
    public static void require(String field, Instant time, Instant now) {
        if (time.isAfter(now.plus(TOLERANCE))) {
            throw inTheFuture(field);
        }
    }

    /**
     * Refuses a date that is later than today in {@code zone}.
     *
     * @throws RuleBroken {@code in-the-future}, naming {@code field}
     */
    public static void require(String field, LocalDate date, ZoneId zone, Instant now) {
        if (date.isAfter(LocalDate.ofInstant(now.plus(TOLERANCE), zone))) {
            throw inTheFuture(field);
        }
    }

    /**
     * The time that a caller names, or now; in microseconds, as the database keeps it.
     *
     * @throws RuleBroken {@code in-the-future}, naming {@code field}
     */
    public static Instant orNow(String field, @Nullable Instant time, Instant now) {
        Instant given = (time == null ? now : time).truncatedTo(ChronoUnit.MICROS);
        require(field, given, now);
        return given;
    }

    /**
     * The local date that a caller names, or today in {@code zone}.
     *
     * @throws RuleBroken {@code in-the-future}, naming {@code field}
     */
    public static LocalDate orToday(String field, @Nullable LocalDate date, ZoneId zone, Instant now) {
        LocalDate given = date == null ? LocalDate.ofInstant(now, zone) : date;
        require(field, given, zone, now);
        return given;
    }

    /** When a fact of which only the local date is known happened: now if that is today, else at noon there. */
    public static Instant momentOn(LocalDate date, ZoneId zone, Instant now) {
        return date.equals(LocalDate.ofInstant(now, zone))
                ? now
                : date.atTime(LocalTime.NOON).atZone(zone).toInstant();
    }

    private static RuleBroken inTheFuture(String field) {
        String message = field + " lies in the future.";
        return new RuleBroken("in-the-future", message, List.of(new Violation(field, message)));
    }

    /** The clock that services read, so that tests can set another. */
    @Singleton
    static final class SystemClock {
        @Produces
        @Singleton
        Clock clock() {
            // Microseconds are what the database keeps; finer times would not come back as they went.
            return Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
        }
    }
}
