package io.dudao.inspection.appeal;

import io.dudao.inspection.inspection.Inspection;
import io.dudao.inspection.inspection.Rescoring;
import io.dudao.inspection.messaging.AppealEvents;
import io.dudao.inspection.unit.Unit;
import io.dudao.inspection.unit.UnitRepository;
import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.problem.NotFound;
import io.dudao.kit.security.Scope;
import io.dudao.kit.time.Ids;
import io.dudao.kit.trail.Changes;
import io.dudao.kit.trail.Trail;
import io.dudao.kit.trail.TrailEntry;
import io.dudao.kit.transaction.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** What can be done with appeals. */
@ApplicationScoped
public class AppealService {
    private final Work work;
    private final AppealRepository appeals;
    private final AppealFile file;
    private final UnitRepository units;
    private final Rescoring rescoring;
    private final AppealEvents events;
    private final Trail trail;
    private final Clock clock;

    @ConfigProperty(name = "dudao.inspection.appeal-days")
    int days;

    @ConfigProperty(name = "dudao.inspection.appeal-panel")
    int panelSize;

    AppealService(
            Work work,
            AppealRepository appeals,
            AppealFile file,
            UnitRepository units,
            Rescoring rescoring,
            AppealEvents events,
            Trail trail,
            Clock clock) {
        this.work = work;
        this.appeals = appeals;
        this.file = file;
        this.units = units;
        this.rescoring = rescoring;
        this.events = events;
        this.trail = trail;
        this.clock = clock;
    }

    /** The appeals of units within {@code scope}. */
    public Uni<Page<AppealView>> list(AppealFilter filter, Scope scope, PageRequest page) {
        return work.read(session -> appeals.list(session, filter, scope, page)
                .chain(found -> units.codes(
                                session,
                                found.items().stream().map(Appeal::unitId).toList())
                        .map(codes -> found.map(appeal -> AppealView.summary(appeal, codes.get(appeal.unitId()))))));
    }

    /** One appeal in full; fails {@code not-found}. */
    public Uni<AppealView> get(UUID id, Scope scope) {
        return work.read(session -> appeals.require(session, id)
                .chain(appeal -> unit(session, appeal.unitId(), "appeal " + id, scope)
                        .chain(unit -> file.view(session, appeal, unit.code()))));
    }

    /**
     * Lodges an appeal; fails {@code official-score-cannot-be-appealed-against}, {@code already-exists} if there is one on the
     * inspection that was not withdrawn, and what the rules of appeals say.
     *
     * @param by subject of the caller
     */
    public Uni<AppealView> lodge(NewAppeal content, String by, Scope scope) {
        return work.once(
                content,
                AppealView.class,
                session -> rescoring
                        .subject(session, content.inspection())
                        .chain(subject -> unit(
                                        session,
                                        subject.inspection().unitId(),
                                        "inspection " + content.inspection(),
                                        scope)
                                .invoke(() -> subject.reconsidered().requireBetter(content.requested()))
                                .chain(unit -> lodge(session, subject.inspection(), unit, content, by))));
    }

    private Uni<AppealView> lodge(
            Mutiny.Session session, Inspection inspection, Unit unit, NewAppeal content, String by) {
        Instant deadline = inspection.recordedAt().plus(Duration.ofDays(days));
        Appeal appeal = Appeal.lodge(
                Ids.next(), inspection.id(), unit.id(), content.statement(), deadline, panelSize, by, clock.instant());
        List<AppealItem> items = file.items(appeal.id(), content);
        return session.persist(appeal)
                .chain(() -> file.add(session, appeal, items))
                .chain(() -> record(session, appeal, items, null, "lodged"))
                .chain(() -> session.flush())
                .chain(() -> file.view(session, appeal, unit.code()));
    }

    private record Withdrawal(UUID id) {}

    /** Takes an appeal back; fails {@code appeal-is-closed}. */
    public Uni<AppealView> withdraw(UUID id, Scope scope) {
        return work.once(
                new Withdrawal(id),
                AppealView.class,
                session -> appeals.requireLocked(session, id)
                        .chain(appeal -> unit(session, appeal.unitId(), "appeal " + id, scope)
                                .invoke(() -> appeal.withdraw(clock.instant()))
                                .chain(unit -> appeals.items(session, id)
                                        .chain(items ->
                                                record(session, appeal, items, AppealStatus.LODGED, "withdrawn"))
                                        .chain(() -> file.view(session, appeal, unit.code())))));
    }

    private record Voting(UUID id, Ballot ballot) {}

    /**
     * Casts the vote of one member; the last one of the panel decides the appeal, and what is granted changes the score.
     *
     * @param member subject of the caller
     */
    public Uni<AppealView> vote(UUID id, Ballot ballot, String member, Scope scope) {
        return work.once(
                new Voting(id, ballot),
                AppealView.class,
                session -> appeals.requireLocked(session, id)
                        .chain(appeal -> unit(session, appeal.unitId(), "appeal " + id, scope)
                                .call(() -> appeals.inspected(session, appeal.inspectionId(), member)
                                        .invoke(inspected -> appeal.requireImpartial(member, inspected)))
                                .call(() -> vote(session, appeal, ballot, member))
                                .chain(unit -> session.flush().chain(() -> file.view(session, appeal, unit.code())))));
    }

    private Uni<Void> vote(Mutiny.Session session, Appeal appeal, Ballot ballot, String member) {
        return appeals.items(session, appeal.id())
                .chain(items -> appeals.votes(session, appeal.id())
                        .invoke(votes ->
                                new Panel(appeal.panelSize(), items, votes).requireVote(member, ballot.codes()))
                        .chain(votes -> cast(session, appeal, items, votes, ballot, member)));
    }

    private Uni<Void> cast(
            Mutiny.Session session,
            Appeal appeal,
            List<AppealItem> items,
            List<AppealVote> before,
            Ballot ballot,
            String member) {
        List<AppealVote> cast = AppealFile.votes(appeal.id(), ballot, member, clock.instant());
        List<AppealVote> all = new ArrayList<>(before);
        all.addAll(cast);
        Panel panel = new Panel(appeal.panelSize(), items, all);
        Uni<Void> stored = session.persistAll(cast.toArray());
        return panel.isComplete()
                ? stored.chain(() -> decide(session, appeal, items, panel))
                : stored.chain(() -> trail.append(session, entry(appeal, AppealStatus.LODGED, "voted")));
    }

    private Uni<Void> decide(Mutiny.Session session, Appeal appeal, List<AppealItem> items, Panel panel) {
        Instant now = clock.instant();
        appeal.decide(items.size(), panel.judge(), now);
        Uni<Void> recorded = record(session, appeal, items, AppealStatus.LODGED, "decided");
        return appeal.outcome() == Outcome.REJECTED
                ? recorded
                : recorded.chain(() -> rescoring.rescore(
                                session, appeal.inspectionId(), file.granted(items), appeal.id(), now))
                        .replaceWithVoid();
    }

    private Uni<Void> record(
            Mutiny.Session session,
            Appeal appeal,
            List<AppealItem> items,
            @Nullable AppealStatus before,
            String action) {
        return trail.append(session, entry(appeal, before, action)).chain(() -> events.stated(session, appeal, items));
    }

    private static TrailEntry entry(Appeal appeal, @Nullable AppealStatus before, String action) {
        var changes = Changes.of()
                .field("status", before, appeal.status())
                .field("outcome", null, appeal.outcome())
                .list();
        return new TrailEntry(appeal.inspectionId(), "appeal", appeal.id(), appeal.unitId(), action, changes);
    }

    private Uni<Unit> unit(Mutiny.Session session, UUID unitId, String what, Scope scope) {
        return units.require(session, unitId, scope)
                .onFailure(NotFound.class)
                .transform(outOfScope -> new NotFound(what));
    }
}
