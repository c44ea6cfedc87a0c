package io.dudao.inspection.correction;

import io.dudao.kit.problem.RuleBroken;
import io.dudao.kit.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** How long a unit has to correct a finding, by severity, and how far a deadline may be moved. */
@ApplicationScoped
public class Deadlines {
    private final int majorDays;
    private final int minorDays;
    private final @Nullable Integer observationDays;
    private final int longestDays;

    Deadlines(
            @ConfigProperty(name = "dudao.inspection.due-days.major") int majorDays,
            @ConfigProperty(name = "dudao.inspection.due-days.minor") int minorDays,
            @ConfigProperty(name = "dudao.inspection.due-days.observation") Optional<Integer> observationDays,
            @ConfigProperty(name = "dudao.inspection.due-days.longest") int longestDays) {
        this.majorDays = majorDays;
        this.minorDays = minorDays;
        this.observationDays = observationDays.orElse(null);
        this.longestDays = longestDays;
    }

    /** The last local date that is on time; null if a finding of this severity has no deadline. */
    public @Nullable LocalDate dueOn(Severity severity, LocalDate openedOn) {
        Integer days = switch (severity) {
            case MAJOR -> majorDays;
            case MINOR -> minorDays;
            case OBSERVATION -> observationDays;
            case GOOD_PRACTICE -> null;
        };
        return days == null ? null : openedOn.plusDays(days);
    }

    /**
     * Refuses a new deadline that has passed already or lies too far ahead.
     *
     * @throws RuleBroken {@code due-date-cannot-lie-in-the-past} or {@code due-date-lies-too-far-ahead}
     */
    LocalDate requireReachable(LocalDate dueOn, LocalDate today) {
        if (dueOn.isBefore(today)) {
            throw broken("due-date-cannot-lie-in-the-past", "A new deadline is today or later.");
        }
        if (dueOn.isAfter(today.plusDays(longestDays))) {
            throw broken(
                    "due-date-lies-too-far-ahead", "A new deadline is at most " + longestDays + " days from today.");
        }
        return dueOn;
    }

    private static RuleBroken broken(String slug, String detail) {
        return new RuleBroken(slug, detail, List.of(new Violation("dueOn", detail)));
    }
}
