package io.dudao.programme.ledger;

import io.dudao.kit.batch.BatchAnswer;
import io.dudao.kit.batch.BatchItems;
import io.dudao.kit.problem.Conflict;
import io.dudao.kit.security.Scope;
import io.dudao.kit.time.Ids;
import io.dudao.kit.time.PlausibleTime;
import io.dudao.kit.transaction.Work;
import io.dudao.kit.units.UnitCopy;
import io.dudao.kit.units.UnitDirectory;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** How entries of both kinds come in and get the codes of their units. */
@ApplicationScoped
class Ledger {
    private final Work work;
    private final UnitDirectory units;
    private final EntryRepository entries;
    private final Clock clock;

    Ledger(Work work, UnitDirectory units, EntryRepository entries, Clock clock) {
        this.work = work;
        this.units = units;
        this.entries = entries;
        this.clock = clock;
    }

    /** Records one entry in the caller's transaction. */
    <C extends NewEntry, E extends Entry> Uni<E> record(
            Mutiny.Session session, C command, Scope scope, BiFunction<C, Entry.Place, E> make) {
        return units.require(session, command.unit(), scope)
                .map(unit -> make.apply(command, place(command, unit, clock.instant())))
                .call(session::persist)
                .call(() -> session.flush());
    }

    /**
     * Records a batch in one transaction. Another batch that brings the same new entries at the same time makes it start
     * over, when those entries are known.
     *
     * @param events what tells of the fresh entries
     */
    <C extends NewEntry, E extends Entry> Uni<BatchAnswer> recordAll(
            List<BatchItems.Read<C>> items,
            Scope scope,
            Class<E> type,
            BiFunction<C, Entry.Place, E> make,
            BiFunction<Mutiny.Session, List<E>, Uni<Void>> events) {
        EntryBatch<C, E> batch = new EntryBatch<>(items);
        return work.write(session -> units.byCodes(session, batch.units())
                        .chain(known -> entries.byExternalIds(session, type, batch.externalIds())
                                .map(stored -> batch.decide(
                                        stored, command -> make.apply(command, place(command, known, scope)))))
                        .call(decided -> persist(session, decided.fresh()))
                        .call(decided -> events.apply(session, decided.fresh()))
                        .map(EntryBatch.Decided::answer))
                .onFailure(Ledger::isTakenMeanwhile)
                .retry()
                .atMost(3);
    }

    /** The units of entries, by id. */
    Uni<Map<UUID, UnitCopy>> unitsOf(Mutiny.Session session, List<? extends Entry> page) {
        return units.byIds(session, page.stream().map(Entry::unitId).collect(Collectors.toUnmodifiableSet()));
    }

    private Entry.Place place(NewEntry command, Map<String, UnitCopy> known, Scope scope) {
        return place(command, UnitDirectory.requireIn(known, command.unit(), scope), clock.instant());
    }

    private static Entry.Place place(NewEntry command, UnitCopy unit, Instant now) {
        PlausibleTime.require("onDate", command.onDate(), unit.zone(), now);
        Instant at = PlausibleTime.momentOn(command.onDate(), unit.zone(), now);
        return new Entry.Place(Ids.next(), command.externalId(), unit.id(), command.onDate(), at);
    }

    private static Uni<Void> persist(Mutiny.Session session, List<? extends Entry> fresh) {
        return session.persistAll(fresh.toArray()).chain(session::flush);
    }

    private static boolean isTakenMeanwhile(Throwable failure) {
        return failure instanceof Conflict conflict && conflict.slug().equals("already-exists");
    }
}
