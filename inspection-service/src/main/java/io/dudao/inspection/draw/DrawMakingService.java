package io.dudao.inspection.draw;

import io.dudao.kit.problem.Conflict;
import io.dudao.kit.security.Scope;
import io.dudao.kit.time.Ids;
import io.dudao.kit.transaction.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Makes draws: at once, or in two steps with the hashes of list and seed published in between. */
@ApplicationScoped
public class DrawMakingService {
    private final Work work;
    private final Candidacy candidacy;
    private final DrawMaking making;
    private final DrawRepository draws;
    private final DrawJournal journal;
    private final DrawService service;
    private final Clock clock;

    DrawMakingService(
            Work work,
            Candidacy candidacy,
            DrawMaking making,
            DrawRepository draws,
            DrawJournal journal,
            DrawService service,
            Clock clock) {
        this.work = work;
        this.candidacy = candidacy;
        this.making = making;
        this.draws = draws;
        this.journal = journal;
        this.service = service;
        this.clock = clock;
    }

    private record Revelation(UUID draw) {}

    /** Draws, or only prepares if the request says {@code commit}; fails as {@link DrawRules} and {@link Candidacy} say. */
    public Uni<DrawView> draw(DrawRequest request, String by, Scope scope) {
        Instant now = clock.instant();
        DrawRules.require(request, now);
        return work.once(
                request,
                DrawView.class,
                session -> candidacy.prepare(session, request, scope, now).chain(prepared -> {
                    Draw draw = Draw.prepare(
                            Ids.next(), prepared.terms(), prepared.list(), DrawRules.seed(request), by, now);
                    return Boolean.TRUE.equals(request.commit())
                            ? prepare(session, draw, prepared.list())
                            : make(session, draw, prepared.list(), now);
                }));
    }

    private Uni<DrawView> prepare(Mutiny.Session session, Draw draw, CandidateList list) {
        return draws.add(session, draw, list)
                .chain(() -> journal.prepared(session, draw))
                .chain(() -> service.view(session, draw));
    }

    private Uni<DrawView> make(Mutiny.Session session, Draw draw, CandidateList list, Instant now) {
        return making.draw(session, draw, list, now)
                .invoke(made -> draw.make(list, made.outcome().notStaffed(), false, now))
                .call(() -> draws.add(session, draw, list))
                .chain(made -> store(session, draw, made))
                .chain(() -> journal.made(session, draw, null))
                .chain(() -> service.view(session, draw));
    }

    /**
     * Draws from the list that was fixed, by the seed that was fixed. Fails {@code not-found}, {@code draw-is-made-already},
     * {@code candidates-were-changed}, {@code window-has-passed}, {@code not-enough-inspectors}.
     */
    public Uni<DrawView> reveal(UUID id, Scope scope) {
        Instant now = clock.instant();
        return work.once(
                new Revelation(id),
                DrawView.class,
                session -> draws.requireLocked(session, id, scope)
                        .invoke(draw -> requireTime(draw, now))
                        .chain(draw -> draws.list(session, id).chain(list -> reveal(session, draw, list, now))));
    }

    private Uni<DrawView> reveal(Mutiny.Session session, Draw draw, CandidateList list, Instant now) {
        draw.requireReady(list);
        return making.draw(session, draw, list, now)
                .invoke(made -> draw.make(list, made.outcome().notStaffed(), true, now))
                .chain(made -> store(session, draw, made))
                .chain(() -> journal.made(session, draw, DrawStatus.PREPARED))
                .chain(() -> service.view(session, draw));
    }

    private Uni<Void> store(Mutiny.Session session, Draw draw, DrawMaking.Made made) {
        return making.plan(session, draw, made)
                .chain(visits -> draws.addOutcome(session, draw.id(), made.outcome(), visits));
    }

    private static void requireTime(Draw draw, Instant now) {
        if (draw.status() == DrawStatus.PREPARED && !draw.terms().windowEnd().isAfter(now)) {
            throw new Conflict(
                    "window-has-passed", "The window ended at " + draw.terms().windowEnd() + ".");
        }
    }
}
