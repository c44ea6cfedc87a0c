package io.dudao.inspection.checklist;

import io.dudao.kit.trail.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * How one version of a checklist differs from another.
 *
 * @param from id of the one
 * @param to id of the other
 * @param fields of the checklist itself
 */
public record ChecklistDifference(UUID from, UUID to, List<Change> fields, Parts sectionChanges, Parts itemChanges) {

    /**
     * Sections or items, by code.
     *
     * @param added codes that only the other has
     * @param removed codes that only the one has
     */
    public record Parts(List<String> added, List<String> removed, List<ChangedPart> changed) {
        private Stream<Change> changes(String name) {
            return Stream.of(
                            added.stream().map(code -> new Change(name + "[" + code + "]", null, "added")),
                            removed.stream().map(code -> new Change(name + "[" + code + "]", "removed", null)),
                            changed.stream().flatMap(part -> part.changes(name)))
                    .flatMap(changes -> changes);
        }
    }

    /** A section or item that both have; of an item the section is a field. */
    public record ChangedPart(String code, List<Change> fields) {
        private Stream<Change> changes(String name) {
            return fields.stream()
                    .map(field -> new Change(name + "[" + code + "]." + field.field(), field.before(), field.after()));
        }
    }

    /** All of it as one list, with whole paths; at most {@code most}, and then how many more there are. */
    List<Change> changes(int most) {
        List<Change> all = Stream.of(fields.stream(), sectionChanges.changes("sections"), itemChanges.changes("items"))
                .flatMap(changes -> changes)
                .toList();
        if (all.size() <= most) {
            return all;
        }
        List<Change> first = new ArrayList<>(all.subList(0, most));
        first.add(new Change("furtherChanges", null, String.valueOf(all.size() - most)));
        return first;
    }
}
