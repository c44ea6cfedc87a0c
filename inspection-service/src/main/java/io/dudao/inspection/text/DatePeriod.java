package io.dudao.inspection.text;

import io.dudao.kit.problem.Malformed;
import io.dudao.kit.problem.RuleBroken;
import io.dudao.kit.problem.Violation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The local dates of a report over many inspections.
 *
 * @param from the first
 * @param to the last, less than 400 days later
 */
public record DatePeriod(LocalDate from, LocalDate to) {
    private static final int MOST_DAYS = 400;
    private static final int DEFAULT_DAYS = 365;

    /** @throws RuleBroken {@code period-is-0-to-400-days} */
    public DatePeriod {
        if (to.isBefore(from) || !to.isBefore(from.plusDays(MOST_DAYS))) {
            String message = "The period ends after it begins and lasts less than 400 days.";
            throw new RuleBroken("period-is-0-to-400-days", message, List.of(new Violation("to", message)));
        }
    }

    /**
     * The period of the query parameters {@code from} and {@code to}; the 365 days up to {@code now} where they are absent.
     *
     * @throws Malformed if one is no date
     */
    public static DatePeriod of(@Nullable String from, @Nullable String to, Instant now) {
        // Somewhere on earth it is tomorrow already.
        LocalDate tomorrow = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(1);
        LocalDate last = Objects.requireNonNullElse(QueryText.date("to", to), tomorrow);
        return new DatePeriod(
                Objects.requireNonNullElse(QueryText.date("from", from), last.minusDays(DEFAULT_DAYS)), last);
    }
}
