package io.dudao.feedback.cases;

import io.dudao.kit.problem.RuleBroken;
import io.dudao.kit.problem.Violation;
import io.dudao.kit.time.PlausibleTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Times of cases as callers name them. */
final class CaseTime {
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");

    private CaseTime() {}

    /**
     * The time as it is kept: to the microsecond, and now if the caller's clock runs a little ahead.
     *
     * @throws RuleBroken {@code in-the-future} or {@code too-long-ago}, naming {@code field}
     */
    static Instant checked(String field, Instant time, Instant now) {
        PlausibleTime.require(field, time, now);
        if (time.isBefore(EARLIEST)) {
            String message = field + " lies before 1970.";
            throw new RuleBroken("too-long-ago", message, List.of(new Violation(field, message)));
        }
        return (time.isAfter(now) ? now : time).truncatedTo(ChronoUnit.MICROS);
    }
}
