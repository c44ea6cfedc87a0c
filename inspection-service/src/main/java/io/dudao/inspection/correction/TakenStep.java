package io.dudao.inspection.correction;

import io.dudao.kit.time.Ids;
import io.dudao.kit.trail.Change;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step that an action took.
 *
 * @param reason given by the one who took it; null: none was asked for
 * @param changes old and new values
 */
record TakenStep(
        UUID id, UUID actionId, Step step, @Nullable String reason, List<Change> changes, Instant takenAt) {

    /** The step that led from {@code before} to what {@code action} is now. */
    static TakenStep from(ActionFacts before, CorrectiveAction action, Step step, @Nullable String reason, Instant at) {
        return new TakenStep(Ids.next(), action.id(), step, reason, before.changesTo(ActionFacts.of(action)), at);
    }
}
