package io.dudao.risk.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A treatment as callers see it; dates are local dates of the unit.
 *
 * @param dueOn the last date that is on time
 * @param doneOn null while it is open
 * @param previousDueOn the due date before the last change, null if that did not move it
 * @param rescheduleReason why the due date was moved last
 */
public record TreatmentView(
        UUID id,
        UUID riskId,
        Strategy strategy,
        String description,
        TreatmentStatus status,
        LocalDate openedOn,
        LocalDate dueOn,
        @Nullable LocalDate doneOn,
        @Nullable LocalDate previousDueOn,
        @Nullable String rescheduleReason,
        Instant changedAt,
        long revision) {

    static TreatmentView of(Treatment treatment) {
        return new TreatmentView(
                treatment.id(),
                treatment.riskId(),
                treatment.strategy(),
                treatment.description(),
                treatment.status(),
                treatment.openedOn(),
                treatment.dueOn(),
                treatment.doneOn(),
                treatment.previousDueOn(),
                treatment.rescheduleReason(),
                treatment.changedAt(),
                treatment.revision());
    }
}
