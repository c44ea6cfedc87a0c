package io.dudao.inspection.correction;

import io.dudao.inspection.inspection.Answer;
import io.dudao.inspection.text.Printable;
import io.dudao.kit.time.Ids;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How an action was done. A MAJOR finding needs root cause and permanent action.
 *
 * @param closedOn local date of the correction
 * @param note what was done
 * @param permanentAction what was changed for good
 * @param prevention what keeps it from coming back, here or elsewhere
 * @param evidence SHA-256 hashes of attachments
 */
public record CorrectionContent(
        @NotNull LocalDate closedOn,
        @Nullable @Size(max = 2000) @Printable String note,
        @Nullable @Valid RootCause rootCause,
        @Nullable @Size(max = 2000) @Printable String permanentAction,
        @Nullable @Size(max = 2000) @Printable String prevention,

        @Nullable @Size(max = 20) List<@NotNull @Pattern(regexp = Answer.HASH) String> evidence) {
    /** The short form: when, and what was done. */
    static CorrectionContent brief(LocalDate closedOn, @Nullable String note) {
        return new CorrectionContent(closedOn, note, null, null, null, null);
    }

    /**
     * Why it happened.
     *
     * @param whys answers to "why?", each asking on from the one before; the last is the root cause
     */
    public record RootCause(
            @NotNull CauseCategory category,

            @NotNull @Size(min = 1, max = 5)
            List<@NotNull @Size(max = 500) @Pattern(regexp = Printable.SYNTAX) String> whys) {}

    Correction said(UUID action, String by, Instant at) {
        return new Correction(
                Ids.next(),
                action,
                closedOn,
                rootCause == null ? null : rootCause.category(),
                rootCause == null ? List.of() : rootCause.whys(),
                permanentAction,
                prevention,
                evidence == null ? List.of() : evidence,
                note,
                at,
                by,
                null,
                null,
                null,
                null);
    }
}
