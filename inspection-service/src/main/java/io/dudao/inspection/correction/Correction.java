package io.dudao.inspection.correction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a unit says it did about a finding, and what the reviewer made of it.
 *
 * @param doneOn local date of the correction
 * @param causeCategory where the root cause lies; null: not analysed
 * @param whys answers to "why?", each asking on from the one before; 0 to 5
 * @param permanentAction what was changed for good
 * @param prevention what keeps it from coming back, here or elsewhere
 * @param evidence SHA-256 hashes of attachments
 * @param saidBy subject of the one who did it
 * @param outcome null: not reviewed yet
 * @param reason of the reviewer
 */
record Correction(
        UUID id,
        UUID actionId,
        LocalDate doneOn,
        @Nullable CauseCategory causeCategory,
        List<String> whys,
        @Nullable String permanentAction,
        @Nullable String prevention,
        List<String> evidence,
        @Nullable String note,
        Instant saidAt,
        String saidBy,
        @Nullable Outcome outcome,
        @Nullable String reason,
        @Nullable Instant reviewedAt,
        @Nullable String reviewedBy) {

    /** What a reviewer made of it. */
    public enum Outcome {
        ACCEPTED,
        REJECTED
    }

    /** Whether the cause was asked for. */
    boolean namesCause() {
        return causeCategory != null && !whys.isEmpty();
    }

    /** Whether it says what was changed for good. */
    boolean namesPermanentAction() {
        return permanentAction != null;
    }

    /** The same, reviewed. */
    Correction reviewed(Outcome result, @Nullable String why, Instant at, String by) {
        return new Correction(
                id,
                actionId,
                doneOn,
                causeCategory,
                whys,
                permanentAction,
                prevention,
                evidence,
                note,
                saidAt,
                saidBy,
                result,
                why,
                at,
                by);
    }
}
