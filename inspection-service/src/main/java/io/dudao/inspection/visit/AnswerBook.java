package io.dudao.inspection.visit;

import io.dudao.kit.problem.Conflict;
import io.dudao.kit.problem.RuleBroken;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * All answers of a visit that count. Answers only ever come in; what holds of an item follows from the set of its answers, so
 * the order and number of deliveries change nothing.
 */
final class AnswerBook {
    /** How many answers a visit may collect, replaced ones included. */
    static final int MOST = 10_000;

    private final Map<UUID, VisitAnswer> answers = new LinkedHashMap<>();

    AnswerBook(Collection<VisitAnswer> stored) {
        stored.forEach(answer -> answers.put(answer.id(), answer));
    }

    /**
     * Takes an answer in.
     *
     * @return whether it is new; false: it is here already
     * @throws Conflict {@code already-exists-differently}
     * @throws RuleBroken {@code answer-replaces-one-to-another-item}, {@code answer-cannot-follow-itself} or
     *     {@code visit-has-too-many-answers}
     */
    boolean take(VisitAnswer answer) {
        VisitAnswer there = answers.get(answer.id());
        if (there != null) {
            if (!there.isRepeatedBy(answer)) {
                throw new Conflict(
                        "already-exists-differently", "Answer " + answer.id() + " says something else here.");
            }
            return false;
        }
        if (answers.size() >= MOST) {
            throw new RuleBroken("visit-has-too-many-answers", "A visit collects " + MOST + " answers at most.");
        }
        requireOrder(answer);
        answers.put(answer.id(), answer);
        return true;
    }

    private void requireOrder(VisitAnswer answer) {
        Deque<UUID> before = new ArrayDeque<>(answer.parents());
        Set<UUID> seen = new HashSet<>();
        while (!before.isEmpty()) {
            UUID id = before.pop();
            if (id.equals(answer.id())) {
                throw new RuleBroken("answer-cannot-follow-itself", "Answer " + id + " replaces itself.");
            }
            VisitAnswer parent = answers.get(id);
            if (parent != null && !parent.item().equals(answer.item())) {
                throw new RuleBroken(
                        "answer-replaces-one-to-another-item", "Answer " + id + " is to item " + parent.item() + ".");
            }
            if (parent != null && seen.add(id)) {
                before.addAll(parent.parents());
            }
        }
    }

    Collection<VisitAnswer> all() {
        return List.copyOf(answers.values());
    }

    boolean holds(UUID id) {
        return answers.containsKey(id);
    }

    /** What holds of each item that was answered, by item code. */
    SortedMap<String, AnsweredItem> items() {
        SortedMap<String, List<VisitAnswer>> byItem = new TreeMap<>();
        answers.values()
                .forEach(answer -> byItem.computeIfAbsent(answer.item(), item -> new ArrayList<>())
                        .add(answer));
        SortedMap<String, AnsweredItem> items = new TreeMap<>();
        byItem.forEach((item, all) -> items.put(item, AnsweredItem.of(item, all)));
        return items;
    }

    /** The items of which answers contradict each other. */
    List<AnsweredItem> conflicts() {
        return items().values().stream().filter(AnsweredItem::isInConflict).toList();
    }
}
