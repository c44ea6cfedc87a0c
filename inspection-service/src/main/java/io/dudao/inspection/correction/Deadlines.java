package io.dudao.inspection.correction;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** How long a unit has to correct a finding, by severity. */
@ApplicationScoped
public class Deadlines {
    private final int majorDays;
    private final int minorDays;

    Deadlines(
            @ConfigProperty(name = "dudao.inspection.due-days.major") int majorDays,
            @ConfigProperty(name = "dudao.inspection.due-days.minor") int minorDays) {
        this.majorDays = majorDays;
        this.minorDays = minorDays;
    }

    /** The last local date that is on time; null for a mere observation. */
    public @Nullable LocalDate dueOn(Severity severity, LocalDate openedOn) {
        return switch (severity) {
            case MAJOR -> openedOn.plusDays(majorDays);
            case MINOR -> openedOn.plusDays(minorDays);
            case OBSERVATION -> null;
        };
    }
}
