package io.dudao.inspection.batch;

import io.dudao.kit.batch.BatchAnswer;
import io.dudao.kit.problem.ProblemException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A batch in work: readable items, and what became of each so far. */
public final class Batch<T> {
    private final List<Item<T>> items;
    private final Map<Integer, BatchAnswer.Item> answers = new TreeMap<>();

    /** A readable item and its place in the request, or the problem that kept it from being read. */
    record Item<T>(int index, @Nullable T content, @Nullable ProblemException problem) {}

    /** What a use case makes of one item; a problem that it throws becomes the item's answer. */
    @FunctionalInterface
    public interface Decision<T> {
        Outcome decide(T content);
    }

    /**
     * What became of an item that was not refused.
     *
     * @param id its id here
     * @param created false if it was there already
     */
    public record Outcome(UUID id, boolean created) {
        /** The item is new. */
        public static Outcome created(UUID id) {
            return new Outcome(id, true);
        }

        /** The item was there before. */
        public static Outcome known(UUID id) {
            return new Outcome(id, false);
        }
    }

    Batch(List<Item<T>> items) {
        this.items = items;
    }

    /** The contents of all readable items. */
    public List<T> contents() {
        List<T> contents = new ArrayList<>();
        for (Item<T> item : items) {
            if (item.content() != null) {
                contents.add(item.content());
            }
        }
        return contents;
    }

    /** Decides every readable item in the order sent. */
    public void each(Decision<T> decision) {
        items.forEach(item -> judge(item, decision));
    }

    /** Decides every readable item in another order; equal ones in the order sent. */
    public void each(Comparator<T> order, Decision<T> decision) {
        items.stream()
                .sorted(Comparator.comparing(Item<T>::content, Comparator.nullsLast(order)))
                .forEach(item -> judge(item, decision));
    }

    private void judge(Item<T> item, Decision<T> decision) {
        if (item.content() == null) {
            return;
        }
        try {
            Outcome outcome = decision.decide(item.content());
            String id = outcome.id().toString();
            answers.put(
                    item.index(),
                    outcome.created()
                            ? BatchAnswer.Item.created(item.index(), id)
                            : BatchAnswer.Item.unchanged(item.index(), id));
        } catch (ProblemException problem) {
            answers.put(item.index(), BatchAnswer.Item.refused(item.index(), problem));
        }
    }

    BatchAnswer answer() {
        for (Item<T> item : items) {
            if (item.problem() != null) {
                answers.put(item.index(), BatchAnswer.Item.refused(item.index(), item.problem()));
            }
        }
        return new BatchAnswer(List.copyOf(answers.values()));
    }
}
