package io.dudao.inspection.visit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What holds of an item, given all answers to it. An answer gives way to those that replace it. Two that say the same on the
 * same basis are one. Of two that one device gave, neither replacing the other, the later counts. What is left and says
 * different things is in conflict; nothing decides that but somebody.
 *
 * @param standing the answers that nothing replaces, by id: one at least
 * @param all by id, the replaced ones too
 */
record AnsweredItem(String item, List<VisitAnswer> standing, List<VisitAnswer> all) {
    private static final Comparator<VisitAnswer> BY_ID = Comparator.comparing(VisitAnswer::id);
    private static final Comparator<VisitAnswer> BY_CLOCK =
            Comparator.comparing(VisitAnswer::answeredAt).thenComparing(VisitAnswer::id);

    /** What is said, and instead of what. */
    private record Saying(Map<String, String> fields, List<UUID> parents) {
        static Saying of(VisitAnswer answer) {
            return new Saying(AnswerFields.of(answer.content()), answer.parents());
        }
    }

    static AnsweredItem of(String item, List<VisitAnswer> all) {
        Map<UUID, VisitAnswer> byId = new HashMap<>();
        all.forEach(answer -> byId.put(answer.id(), answer));
        Set<Saying> replaced = new HashSet<>();
        for (VisitAnswer answer : all) {
            for (UUID parent : answer.parents()) {
                if (byId.containsKey(parent)) {
                    replaced.add(Saying.of(byId.get(parent)));
                }
            }
        }
        Map<String, VisitAnswer> lastOfDevice = new HashMap<>();
        all.stream()
                .filter(answer -> !replaced.contains(Saying.of(answer)))
                .forEach(answer -> lastOfDevice.merge(answer.device(), answer, AnsweredItem::later));
        List<VisitAnswer> standing =
                lastOfDevice.values().stream().sorted(BY_ID).toList();
        return new AnsweredItem(item, standing, all.stream().sorted(BY_ID).toList());
    }

    private static VisitAnswer later(VisitAnswer one, VisitAnswer other) {
        return BY_CLOCK.compare(one, other) >= 0 ? one : other;
    }

    /** The answer that counts; of several that say the same, the one with the lowest id. Of a conflict it is one side. */
    VisitAnswer current() {
        return standing.getFirst();
    }

    boolean isInConflict() {
        return standing.stream()
                        .map(answer -> AnswerFields.of(answer.content()))
                        .distinct()
                        .count()
                > 1;
    }

    /** Those that something replaced, in the order of their clocks. */
    List<VisitAnswer> replaced() {
        List<VisitAnswer> replaced = new ArrayList<>(all);
        replaced.removeAll(standing);
        replaced.sort(BY_CLOCK);
        return replaced;
    }
}
