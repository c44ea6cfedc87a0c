package io.dudao.kit.time;

import io.dudao.kit.problem.RuleBroken;
import io.dudao.kit.problem.Violation;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

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
            return Clock.systemUTC();
        }
    }
}
