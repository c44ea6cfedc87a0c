package io.dudao.inspection.deviation;

import io.dudao.inspection.text.Printable;
import io.dudao.inspection.unit.NewUnit;
import io.dudao.kit.problem.RuleBroken;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a unit says that it cannot keep.
 *
 * @param unit code of the unit
 * @param checklist code of the checklist
 * @param item code of its item
 * @param explanation why, and what is done meanwhile
 * @param validFrom the first local date; absent: today. An earlier one is no registration beforehand
 * @param validTo the last local date, at most a year later
 * @param attachments content hashes of evidence, up to 20
 */
public record NewDeviation(
        @NotNull @Pattern(regexp = NewUnit.CODE) String unit,
        @NotNull @Pattern(regexp = NewUnit.CODE) String checklist,
        @NotNull @Pattern(regexp = NewUnit.CODE) String item,
        @NotNull @Size(max = 2000) @Printable String explanation,
        @Nullable LocalDate validFrom,
        @NotNull LocalDate validTo,

        @Nullable @Size(max = 20) List<@NotNull @Pattern(regexp = "[0-9a-f]{64}") String> attachments) {
    private static final int MOST_DAYS = 366;

    /** The content hashes; none if absent. */
    List<String> evidence() {
        return attachments == null ? List.of() : List.copyOf(attachments);
    }

    /**
     * The first day, which is not before {@code today} at the unit.
     *
     * @throws RuleBroken {@code deviation-is-registered-beforehand} or {@code deviation-must-end-within-a-year}
     */
    LocalDate firstDay(LocalDate today) {
        LocalDate first = validFrom == null ? today : validFrom;
        if (first.isBefore(today)) {
            throw RuleBroken.at(
                    "deviation-is-registered-beforehand", "validFrom", "A deviation begins today or later.");
        }
        if (validTo.isBefore(first) || validTo.isAfter(first.plusDays(MOST_DAYS))) {
            throw RuleBroken.at(
                    "deviation-must-end-within-a-year", "validTo", "The last day lies within a year after the first.");
        }
        return first;
    }
}
