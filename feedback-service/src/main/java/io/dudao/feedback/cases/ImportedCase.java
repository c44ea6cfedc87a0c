package io.dudao.feedback.cases;

import io.dudao.kit.problem.RuleBroken;
import io.dudao.kit.units.UnitCopy;
import io.dudao.kit.validation.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case as another system knows it. A local time is the wall clock of the unit; a time that the clock skipped in spring
 * counts as one hour later, one that it showed twice in autumn as the first (the rule of {@link java.time.ZonedDateTime}).
 *
 * @param externalId its id there
 * @param unit code of the unit
 * @param openedAt when the customer asked; or {@code openedLocal}
 * @param resolvedAt when the customer had what they waited for; or {@code resolvedLocal}; neither: they still wait
 */
public record ImportedCase(
        @NotBlank @Size(max = 100) @PlainText String externalId,
        @NotBlank @Size(max = 100) @PlainText String unit,
        @NotBlank @Size(max = 100) @PlainText String category,
        @NotBlank @Size(max = 100) @PlainText String department,
        @NotBlank @Size(max = 100) @PlainText String channel,
        @Nullable Instant openedAt,
        @Nullable LocalDateTime openedLocal,
        @Nullable Instant resolvedAt,
        @Nullable LocalDateTime resolvedLocal) {

    /**
     * The case to take over, if it is not there.
     *
     * @throws RuleBroken if a time is missing, said twice, not possible, or the end lies before the beginning
     */
    CustomerCase toCase(UUID id, UnitCopy where, Instant now) {
        if ((openedAt == null) == (openedLocal == null)) {
            throw new RuleBroken("opened-is-said-once", "Send either openedAt or openedLocal.");
        }
        if (resolvedAt != null && resolvedLocal != null) {
            throw new RuleBroken("resolved-is-said-once", "Send resolvedAt or resolvedLocal, not both.");
        }
        Instant opened = CaseTime.checked("openedAt", instant(openedAt, openedLocal, where), now);
        Instant resolved = resolvedAt == null && resolvedLocal == null
                ? null
                : CaseTime.checked("resolvedAt", instant(resolvedAt, resolvedLocal, where), now);
        CustomerCase.Opening opening =
                new CustomerCase.Opening(where.id(), category, department, channel, opened, null);
        return CustomerCase.takeOver(id, externalId, opening, hashOf(opening), resolved);
    }

    private static Instant instant(@Nullable Instant time, @Nullable LocalDateTime local, UnitCopy where) {
        return local == null
                ? java.util.Objects.requireNonNull(time)
                : local.atZone(where.zone()).toInstant();
    }

    private static String hashOf(CustomerCase.Opening opening) {
        return io.dudao.feedback.ContentHash.of(
                opening.unitId(), opening.category(), opening.department(), opening.channel(), opening.openedAt());
    }
}
