package io.dudao.reporting.messaging;

import io.dudao.contracts.EventData;
import io.dudao.reporting.fact.FactDraft;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Begins the facts of an event. */
final class Drafts {
    private Drafts() {}

    static FactDraft of(@Nullable UUID sourceId, EventData event) {
        return new FactDraft(
                Plausible.present(sourceId, "the id of the source"),
                event.unitId(),
                event.revision(),
                event.occurredAt());
    }
}
