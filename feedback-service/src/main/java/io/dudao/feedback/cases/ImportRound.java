package io.dudao.feedback.cases;

import io.dudao.feedback.cases.CaseRepository.Imported;
import io.dudao.kit.batch.BatchAnswer;
import io.dudao.kit.batch.BatchItems;
import io.dudao.kit.problem.Conflict;
import io.dudao.kit.problem.ProblemException;
import io.dudao.kit.security.Scope;
import io.dudao.kit.time.Ids;
import io.dudao.kit.units.UnitCopy;
import io.dudao.kit.units.UnitDirectory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decides what becomes of imported cases that came together. Of several with one external id the first is taken first. */
final class ImportRound {
    private final List<BatchAnswer.Item> answers = new ArrayList<>();
    private final Map<Integer, CustomerCase> undecided = new LinkedHashMap<>();
    private final Map<String, CustomerCase> candidates = new LinkedHashMap<>();
    private final Map<Integer, UUID> ended = new LinkedHashMap<>();
    private List<CustomerCase> added = List.of();

    ImportRound(List<BatchItems.Read<ImportedCase>> items, Map<String, UnitCopy> units, Scope scope, Instant now) {
        for (BatchItems.Read<ImportedCase> item : items) {
            read(item, units, scope, now);
        }
    }

    private void read(BatchItems.Read<ImportedCase> item, Map<String, UnitCopy> units, Scope scope, Instant now) {
        if (item.refusal() != null) {
            refuse(item.index(), item.refusal());
            return;
        }
        try {
            ImportedCase value = Objects.requireNonNull(item.value());
            UnitCopy unit = UnitDirectory.requireIn(units, value.unit(), scope);
            CustomerCase one = value.toCase(Ids.next(), unit, now);
            undecided.put(item.index(), one);
            candidates.putIfAbsent(value.externalId(), one);
        } catch (ProblemException refusal) {
            refuse(item.index(), refusal);
        }
    }

    /** What to insert unless it is there. */
    List<CustomerCase> candidates() {
        return List.copyOf(candidates.values());
    }

    /** These were not there and are now. */
    void added(Set<UUID> ids) {
        added = candidates.values().stream()
                .filter(one -> ids.contains(one.id()))
                .toList();
        undecided.entrySet().removeIf(entry -> {
            UUID id = entry.getValue().id();
            return ids.contains(id) && answers.add(BatchAnswer.Item.created(entry.getKey(), id.toString()));
        });
    }

    /** The cases that are new, with their first steps. */
    List<CaseFact> addedFacts(String who) {
        return added.stream().map(one -> new CaseFact(one, one.firstStep(who))).toList();
    }

    /** The external ids that were there before. */
    Set<String> unsettled() {
        return undecided.values().stream().map(ImportRound::externalId).collect(Collectors.toSet());
    }

    /** Compares with what imports said before, and returns the ids of the open cases that have ended since. */
    List<UUID> compare(Map<String, Imported> before) {
        undecided.forEach((index, now) -> compare(index, now, Objects.requireNonNull(before.get(externalId(now)))));
        return ended.values().stream().distinct().sorted().toList();
    }

    private void compare(int index, CustomerCase now, Imported before) {
        if (!before.hash().equals(now.importedHash())) {
            refuse(index, differs(now));
        } else if (Objects.equals(before.resolvedAt(), now.importedResolvedAt())) {
            answers.add(BatchAnswer.Item.unchanged(index, before.id().toString()));
        } else if (before.resolvedAt() == null) {
            ended.put(index, before.id());
        } else {
            refuse(index, differs(now));
        }
    }

    /** Resolves those cases as the import says. */
    List<CaseFact> resolve(Map<UUID, CustomerCase> cases, String who) {
        List<CaseFact> facts = new ArrayList<>();
        ended.forEach((index, id) -> {
            CustomerCase said = Objects.requireNonNull(undecided.get(index));
            CaseFact fact = resolve(index, Objects.requireNonNull(cases.get(id)), said, who);
            if (fact != null) {
                facts.add(fact);
            }
        });
        return facts;
    }

    private @Nullable CaseFact resolve(int index, CustomerCase found, CustomerCase said, String who) {
        Instant at = Objects.requireNonNull(said.importedResolvedAt());
        if (at.equals(found.importedResolvedAt())) {
            answers.add(BatchAnswer.Item.unchanged(index, found.id().toString()));
            return null;
        }
        if (found.importedResolvedAt() != null || found.status() == CustomerCase.Status.RESOLVED) {
            refuse(index, differs(said));
            return null;
        }
        try {
            CaseFact fact = new CaseFact(found, found.resolveAsImported(at, who));
            answers.add(BatchAnswer.Item.unchanged(index, found.id().toString()));
            return fact;
        } catch (ProblemException refusal) {
            refuse(index, refusal);
            return null;
        }
    }

    /** What became of each item, in the order sent. */
    BatchAnswer answer() {
        return new BatchAnswer(answers.stream()
                .sorted(java.util.Comparator.comparingInt(BatchAnswer.Item::index))
                .toList());
    }

    private void refuse(int index, ProblemException refusal) {
        answers.add(BatchAnswer.Item.refused(index, refusal));
    }

    private static String externalId(CustomerCase one) {
        return Objects.requireNonNull(one.externalId());
    }

    private static Conflict differs(CustomerCase one) {
        return new Conflict(
                "already-exists-differently", "Case " + one.externalId() + " was imported before with other content.");
    }
}
