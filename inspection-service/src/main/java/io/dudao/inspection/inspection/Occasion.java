package io.dudao.inspection.inspection;

import io.dudao.inspection.checklist.Checklist;
import io.dudao.inspection.unit.Unit;
import io.dudao.kit.problem.RuleBroken;
import io.dudao.kit.time.PlausibleTime;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where, when and on which checklist an inspection was completed.
 *
 * @param completedAt to the microsecond
 * @param completedOn the local date of the unit
 */
public record Occasion(Unit unit, Kind kind, Checklist checklist, Instant completedAt, LocalDate completedOn) {

    /** @throws RuleBroken {@code in-the-future} or {@code closed-unit-cannot-be-inspected} */
    public static Occasion at(Unit unit, Kind kind, Checklist checklist, Instant completedAt, Instant now) {
        PlausibleTime.require("completedAt", completedAt, now);
        return of(unit, kind, checklist, completedAt, LocalDate.ofInstant(completedAt, unit.zone()));
    }

    /** On a local date of the unit, of which noon stands for the time; throws as {@link #at} does. */
    public static Occasion on(Unit unit, Kind kind, Checklist checklist, LocalDate completedOn, Instant now) {
        PlausibleTime.require("completedOn", completedOn, unit.zone(), now);
        Instant noon = completedOn.atTime(LocalTime.NOON).atZone(unit.zone()).toInstant();
        return of(unit, kind, checklist, noon, completedOn);
    }

    UUID unitId() {
        return unit.id();
    }

    String checklistCode() {
        return checklist.code();
    }

    int checklistVersion() {
        return checklist.number();
    }

    BigDecimal passMark() {
        return checklist.passMark();
    }

    @Nullable
    String gradeOf(@Nullable BigDecimal score) {
        return checklist.gradeOf(score);
    }

    private static Occasion of(Unit unit, Kind kind, Checklist checklist, Instant completedAt, LocalDate completedOn) {
        if (unit.closedOn() != null && completedOn.isAfter(unit.closedOn())) {
            throw new RuleBroken(
                    "closed-unit-cannot-be-inspected", "Unit " + unit.code() + " closed on " + unit.closedOn() + ".");
        }
        return new Occasion(unit, kind, checklist, completedAt.truncatedTo(ChronoUnit.MICROS), completedOn);
    }
}
