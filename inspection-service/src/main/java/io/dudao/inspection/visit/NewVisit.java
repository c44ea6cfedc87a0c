package io.dudao.inspection.visit;

import io.dudao.inspection.inspection.Kind;
import io.dudao.inspection.text.Printable;
import io.dudao.inspection.unit.NewUnit;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A visit that a person plans.
 *
 * @param unit code of the unit
 * @param checklist code of the checklist; its version is pinned at check-in
 * @param announced whether the unit is told beforehand; absent: yes, but for mystery visits and spot checks
 * @param graceEnd until when it may still be made, late; absent: not after its window
 * @param scheduledAt the agreed time inside the window; absent: any
 * @param inspectors codes of who makes it, the leading one first; absent: to be assigned
 * @param force whether it is planned even where an inspector's day is full; needs a reason
 */
public record NewVisit(
        @NotNull @Pattern(regexp = NewUnit.CODE) String unit,
        @NotNull Kind kind,
        @NotNull @Pattern(regexp = NewUnit.CODE) String checklist,
        @Nullable Boolean announced,
        @NotNull Instant windowStart,
        @NotNull Instant windowEnd,
        @Nullable Instant graceEnd,
        @Nullable Instant scheduledAt,

        @Nullable @Size(max = 10) List<@NotNull @Pattern(regexp = NewUnit.CODE) String> inspectors,

        @Nullable Boolean force,
        @Nullable @Size(min = 1, max = 500) @Printable String reason) {

    VisitWindow window() {
        return new VisitWindow(windowStart, windowEnd, graceEnd == null ? windowEnd : graceEnd);
    }

    boolean isAnnounced() {
        return announced == null ? kind != Kind.MYSTERY && kind != Kind.SPOT_CHECK : announced;
    }

    Crewing crewing() {
        return new Crewing(inspectors == null ? List.of() : inspectors, force, reason);
    }
}
