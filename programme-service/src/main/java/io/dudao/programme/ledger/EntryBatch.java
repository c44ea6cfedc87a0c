package io.dudao.programme.ledger;

import io.dudao.kit.batch.BatchAnswer;
import io.dudao.kit.batch.BatchItems;
import io.dudao.kit.problem.Conflict;
import io.dudao.kit.problem.ProblemException;
import io.dudao.kit.problem.RuleBroken;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Decides item by item what becomes of a batch: recorded, there already, or refused. Pure. */
final class EntryBatch<C extends NewEntry, E extends Entry> {
    private final List<BatchItems.Read<C>> items;

    EntryBatch(List<BatchItems.Read<C>> items) {
        this.items = items;
    }

    /** What there is to write, and the answer to give once that is done. */
    record Decided<E extends Entry>(List<E> fresh, BatchAnswer answer) {}

    /** The codes of the units that readable items name. */
    List<String> units() {
        return readable().stream().map(NewEntry::unit).distinct().toList();
    }

    /** The ids that readable items carry. */
    List<String> externalIds() {
        return readable().stream()
                .map(NewEntry::externalId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private List<C> readable() {
        List<C> readable = new ArrayList<>();
        for (BatchItems.Read<C> item : items) {
            C value = item.value();
            if (item.refusal() == null && value != null) {
                readable.add(value);
            }
        }
        return readable;
    }

    /**
     * Decides every item in the order sent, so that of two with the same id the first is recorded.
     *
     * @param stored entries that are there, of the ids of this batch
     * @param make the entry that an item becomes; throws what stands against it
     */
    Decided<E> decide(List<E> stored, Function<C, E> make) {
        Map<String, E> known = new HashMap<>();
        stored.forEach(entry -> known.put(String.valueOf(entry.externalId()), entry));
        List<E> fresh = new ArrayList<>();
        List<BatchAnswer.Item> answers = new ArrayList<>();
        for (BatchItems.Read<C> item : items) {
            answers.add(decide(item, known, fresh, make));
        }
        return new Decided<>(fresh, new BatchAnswer(answers));
    }

    private BatchAnswer.Item decide(BatchItems.Read<C> item, Map<String, E> known, List<E> fresh, Function<C, E> make) {
        try {
            E entry = make.apply(valueOf(item));
            E earlier = known.putIfAbsent(externalId(entry.externalId()), entry);
            if (earlier == null) {
                fresh.add(entry);
                return BatchAnswer.Item.created(item.index(), entry.id().toString());
            }
            if (!earlier.saysTheSameAs(entry)) {
                throw new Conflict(
                        "already-exists-differently", entry.externalId() + " is recorded with other content.");
            }
            return BatchAnswer.Item.unchanged(item.index(), earlier.id().toString());
        } catch (ProblemException refusal) {
            return BatchAnswer.Item.refused(item.index(), refusal);
        }
    }

    private C valueOf(BatchItems.Read<C> item) {
        C value = item.value();
        if (item.refusal() != null) {
            throw item.refusal();
        }
        return Objects.requireNonNull(value);
    }

    private static String externalId(@Nullable String externalId) {
        if (externalId == null) {
            throw new RuleBroken("batch-item-needs-external-id", "An item of a batch names its externalId.");
        }
        return externalId;
    }
}
