package io.dudao.inspection.comparison;

import io.dudao.kit.problem.RuleBroken;
import io.dudao.kit.problem.Violation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which inspections to compare.
 *
 * @param checklist code of the checklist, all versions
 * @param region path of a region, with everything below it; null: everything within reach
 * @param unit code of a unit; null: all
 * @param from the first local date
 * @param to the last local date, less than 400 days later
 */
public record ComparisonFilter(
        String checklist, @Nullable String region, @Nullable String unit, LocalDate from, LocalDate to) {
    private static final int MOST_DAYS = 400;

    /** @throws RuleBroken {@code period-is-0-to-400-days} */
    public ComparisonFilter {
        if (to.isBefore(from) || !to.isBefore(from.plusDays(MOST_DAYS))) {
            String message = "The period ends after it begins and lasts less than 400 days.";
            throw new RuleBroken("period-is-0-to-400-days", message, List.of(new Violation("to", message)));
        }
    }
}
