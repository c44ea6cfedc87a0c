package io.dudao.inspection.visit;

import io.dudao.inspection.inspection.Answer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer that came from a phone. It never changes.
 *
 * @param answeredAt by the phone's clock, to the microsecond
 * @param parents the answers that it replaces, sorted; some may not have arrived yet
 * @param answeredBy the inspector; null: the unit itself
 * @param late whether it came after the visit was submitted: it counts for nothing then
 */
public record VisitAnswer(
        UUID id,
        UUID visitId,
        String item,
        Answer content,
        Instant answeredAt,
        String device,
        List<UUID> parents,
        @Nullable UUID answeredBy,
        Instant receivedAt,
        boolean late) {

    /** Whether it is the same answer, sent again. */
    boolean isRepeatedBy(VisitAnswer other) {
        return visitId.equals(other.visitId)
                && item.equals(other.item)
                && parents.equals(other.parents)
                && AnswerFields.of(content).equals(AnswerFields.of(other.content));
    }
}
