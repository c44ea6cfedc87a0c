package io.dudao.feedback.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case as people read it.
 *
 * @param unit code of the unit
 * @param department the department that has it now
 * @param openedAt when the customer asked
 * @param dueAt when it should be resolved at the latest; null without an agreed time
 * @param resolvedAt null while the customer waits
 * @param cause what had led to it, as said on resolving
 * @param handOffs how often it changed departments
 * @param externalId its id in the system it was imported from
 * @param revision one more with every step; the entity tag
 */
public record CaseView(
        UUID id,
        UUID unitId,
        String unit,
        String category,
        String department,
        String channel,
        CustomerCase.Status status,
        Instant openedAt,
        @Nullable Instant dueAt,
        @Nullable Instant resolvedAt,
        @Nullable String cause,
        int handOffs,
        @Nullable UUID feedbackId,
        @Nullable String externalId,
        long revision) {

    static CaseView of(CustomerCase one, String unit) {
        return new CaseView(
                one.id(),
                one.unitId(),
                unit,
                one.category(),
                one.department(),
                one.channel(),
                one.status(),
                one.openedAt(),
                one.dueAt(),
                one.resolvedAt(),
                one.cause(),
                one.handOffs(),
                one.feedbackId(),
                one.externalId(),
                one.revision());
    }
}
