package io.dudao.reporting.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Collects the facts of one revision of a source. Every revision has to state or retract each fact that its source can have,
 * because an older revision may arrive later.
 */
public final class FactDraft {
    private final UUID sourceId;
    private final UUID unitId;
    private final long revision;
    private final Instant occurredAt;
    private final Map<FactKey, Fact> facts = new LinkedHashMap<>();

    /** The facts of {@code revision} of {@code sourceId}, which happened at {@code occurredAt}. */
    public FactDraft(UUID sourceId, UUID unitId, long revision, Instant occurredAt) {
        this.sourceId = sourceId;
        this.unitId = unitId;
        this.revision = revision;
        this.occurredAt = occurredAt;
    }

    /** States an observation at the time of the event. */
    public FactDraft state(String indicator, Contribution contribution) {
        return state(indicator, new Dated.At(occurredAt), contribution);
    }

    /** States an observation at another time. */
    public FactDraft state(String indicator, Dated dated, Contribution contribution) {
        return put(new Fact(FactKey.of(sourceId, indicator), revision, unitId, dated, contribution));
    }

    /** Retracts the observation of an indicator. */
    public FactDraft retract(String indicator) {
        return retract(FactKey.of(sourceId, indicator), new Dated.At(occurredAt));
    }

    /** States a step at the time of the event. */
    public FactDraft step(String indicator, Contribution contribution) {
        var key = FactKey.step(sourceId, indicator, occurredAt);
        return put(new Fact(key, revision, unitId, new Dated.At(occurredAt), contribution));
    }

    /** States a step on a local date. */
    public FactDraft step(String indicator, LocalDate on, Contribution contribution) {
        var key = FactKey.step(sourceId, indicator, on);
        return put(new Fact(key, revision, unitId, new Dated.On(on), contribution));
    }

    /** Retracts the step of a local date, unless this draft states it. */
    public FactDraft retractStep(String indicator, LocalDate on) {
        var key = FactKey.step(sourceId, indicator, on);
        return facts.containsKey(key) ? this : retract(key, new Dated.On(on));
    }

    /** The facts, one a key. */
    public List<Fact> facts() {
        return List.copyOf(facts.values());
    }

    private FactDraft retract(FactKey key, Dated dated) {
        // Nothing is older than revision 1, so there is nothing to retract.
        return revision == 1 ? this : put(new Fact(key, revision, unitId, dated, null));
    }

    private FactDraft put(Fact fact) {
        facts.put(fact.key(), fact);
        return this;
    }
}
