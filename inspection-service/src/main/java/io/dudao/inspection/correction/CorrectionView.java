package io.dudao.inspection.correction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a unit said it did, as callers see it; who said it stands in the trail.
 *
 * @param evidence SHA-256 hashes of attachments
 * @param outcome null: not reviewed yet
 */
public record CorrectionView(
        LocalDate doneOn,
        @Nullable CauseCategory causeCategory,
        List<String> whys,
        @Nullable String permanentAction,
        @Nullable String prevention,
        List<String> evidence,
        @Nullable String note,
        Instant saidAt,
        Correction.@Nullable Outcome outcome,
        @Nullable String reason,
        @Nullable Instant reviewedAt) {

    static CorrectionView of(Correction correction) {
        return new CorrectionView(
                correction.doneOn(),
                correction.causeCategory(),
                correction.whys(),
                correction.permanentAction(),
                correction.prevention(),
                correction.evidence(),
                correction.note(),
                correction.saidAt(),
                correction.outcome(),
                correction.reason(),
                correction.reviewedAt());
    }
}
