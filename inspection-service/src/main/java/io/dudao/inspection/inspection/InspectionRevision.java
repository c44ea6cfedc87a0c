package io.dudao.inspection.inspection;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an inspection said before an appeal changed it.
 *
 * @param revision the last revision that said so
 * @param score 0 to 100; null if no item applied
 * @param replacedAt when it was changed
 * @param appealId the appeal that changed it
 */
public record InspectionRevision(
        UUID inspectionId,
        long revision,
        @Nullable BigDecimal score,
        Verdict verdict,
        @Nullable String grade,
        boolean criticalFailed,
        List<Answer> answers,
        List<SectionScore> sections,
        Instant replacedAt,
        UUID appealId) {

    /** All of one inspection, the oldest first. */
    public record History(List<InspectionRevision> revisions) {}
}
