package io.dudao.feedback.cases;

import io.dudao.feedback.cases.CaseRepository.Imported;
import io.dudao.kit.batch.BatchAnswer;
import io.dudao.kit.batch.BatchItems;
import io.dudao.kit.security.Scope;
import io.dudao.kit.transaction.Work;
import io.dudao.kit.units.UnitDirectory;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Takes over cases of another system, each once however often it is sent; a batch is one transaction of a few statements. */
@ApplicationScoped
public class CaseImport {
    private final Work work;
    private final UnitDirectory units;
    private final CaseRepository cases;
    private final CaseOpening opening;
    private final Clock clock;

    CaseImport(Work work, UnitDirectory units, CaseRepository cases, CaseOpening opening, Clock clock) {
        this.work = work;
        this.units = units;
        this.cases = cases;
        this.opening = opening;
        this.clock = clock;
    }

    /**
     * Takes a batch, each item by itself: new ones are added, open ones that have ended since are resolved, others must say
     * what they said before.
     *
     * @param who the token's subject
     */
    public Uni<BatchAnswer> take(List<BatchItems.Read<ImportedCase>> items, Scope scope, String who) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Set<String> codes = items.stream()
                .filter(item -> item.refusal() == null)
                .map(item -> Objects.requireNonNull(item.value()).unit())
                .collect(Collectors.toSet());
        if (codes.isEmpty()) {
            return Uni.createFrom().item(() -> new ImportRound(items, Map.of(), scope, now).answer());
        }
        return work.write(session -> units.byCodes(session, codes)
                .map(known -> new ImportRound(items, known, scope, now))
                .chain(round -> take(session, round, who)));
    }

    private Uni<BatchAnswer> take(Mutiny.Session session, ImportRound round, String who) {
        return cases.addMissing(session, round.candidates())
                .invoke(round::added)
                .call(() -> opening.record(session, round.addedFacts(who)))
                .chain(() -> cases.imported(session, round.unsettled()))
                .call(before -> resolveEnded(session, round, before, who))
                .map(before -> round.answer());
    }

    private Uni<Void> resolveEnded(
            Mutiny.Session session, ImportRound round, Map<String, Imported> before, String who) {
        List<UUID> ended = round.compare(before);
        return cases.lock(session, ended)
                .map(locked -> round.resolve(locked, who))
                .chain(facts -> session.flush().chain(() -> opening.record(session, facts)));
    }
}
