package io.dudao.feedback.cases;

import io.dudao.feedback.cases.CaseResource.HandOff;
import io.dudao.feedback.cases.CaseResource.NewCase;
import io.dudao.feedback.cases.CaseResource.Reopening;
import io.dudao.feedback.cases.CaseResource.Resolution;
import io.dudao.feedback.cases.CustomerCase.Opening;
import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.problem.RuleBroken;
import io.dudao.kit.security.Scope;
import io.dudao.kit.transaction.Work;
import io.dudao.kit.units.UnitCopy;
import io.dudao.kit.units.UnitDirectory;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** The use cases of single cases. {@code who} is the token's subject. */
@ApplicationScoped
public class CaseService {
    private final Work work;
    private final UnitDirectory units;
    private final CaseRepository cases;
    private final CaseOpening opening;
    private final Clock clock;

    CaseService(Work work, UnitDirectory units, CaseRepository cases, CaseOpening opening, Clock clock) {
        this.work = work;
        this.units = units;
        this.cases = cases;
        this.opening = opening;
        this.clock = clock;
    }

    /** Opens a case by hand. */
    public Uni<CaseView> open(NewCase command, Scope scope, String who) {
        Instant now = now();
        return work.once(
                command,
                CaseView.class,
                session -> units.require(session, command.unit(), scope)
                        .call(unit -> requireFeedback(session, command.feedbackId(), unit))
                        .chain(unit -> open(session, command, unit, now, who)));
    }

    /** Hands a case to another department. */
    public Uni<CaseView> handOff(UUID id, HandOff command, Scope scope, String who) {
        return step(
                id, command, scope, (found, now) -> found.handOff(command.department(), command.reason(), now, who));
    }

    /** Resolves a case, now if the command does not say when. */
    public Uni<CaseView> resolve(UUID id, Resolution command, Scope scope, String who) {
        return step(
                id,
                command,
                scope,
                (found, now) -> found.resolve(command.cause(), command.resolvedAtOr(now), now, who));
    }

    /** Opens a resolved case again. */
    public Uni<CaseView> reopen(UUID id, Reopening command, Scope scope, String who) {
        return step(id, command, scope, (found, now) -> found.reopen(command.reason(), now, who));
    }

    /** One case within {@code scope}. */
    public Uni<CaseView> get(UUID id, Scope scope) {
        return work.read(session -> cases.require(session, id)
                .chain(found -> unitOf(session, found, scope).map(unit -> CaseView.of(found, unit.code()))));
    }

    /** The steps of a case within {@code scope}, first to last. */
    public Uni<Page<CaseStepView>> steps(UUID id, Scope scope, PageRequest page) {
        return work.read(session -> cases.require(session, id)
                .chain(found -> unitOf(session, found, scope))
                .chain(() -> cases.steps(session, id, page))
                .map(steps -> steps.map(CaseStepView::of)));
    }

    /** A page of the cases within {@code scope}. */
    public Uni<Page<CaseView>> list(CaseRepository.Filter filter, Scope scope, PageRequest page) {
        return work.read(session -> cases.list(session, filter, scope, page).chain(found -> views(session, found)));
    }

    private Uni<CaseView> open(Mutiny.Session session, NewCase command, UnitCopy unit, Instant now, String who) {
        CustomerCase opened = opening.open(new Opening(
                unit.id(),
                command.category(),
                command.department(),
                command.channel(),
                command.openedAtOr(now),
                command.feedbackId()));
        return opening.open(session, List.of(new CaseFact(opened, opened.firstStep(who))))
                .replaceWith(() -> CaseView.of(opened, unit.code()));
    }

    private Uni<CaseView> step(UUID id, Object command, Scope scope, BiFunction<CustomerCase, Instant, CaseStep> verb) {
        Instant now = now();
        return work.once(
                command,
                CaseView.class,
                session -> cases.require(session, id)
                        .chain(found -> unitOf(session, found, scope)
                                .call(() -> take(session, found, verb, now))
                                .map(unit -> CaseView.of(found, unit.code()))));
    }

    private Uni<Void> take(
            Mutiny.Session session, CustomerCase found, BiFunction<CustomerCase, Instant, CaseStep> verb, Instant now) {
        CaseStep step = verb.apply(found, now);
        // Before the step's row: whoever lost a race for the case must hear of the case, not of the row.
        return session.flush().chain(() -> opening.record(session, List.of(new CaseFact(found, step))));
    }

    private Uni<UnitCopy> unitOf(Mutiny.Session session, CustomerCase found, Scope scope) {
        return units.requireById(session, found.unitId(), scope, "case " + found.id());
    }

    private Uni<Void> requireFeedback(
            Mutiny.Session session, @org.jspecify.annotations.Nullable UUID feedbackId, UnitCopy unit) {
        if (feedbackId == null) {
            return Uni.createFrom().voidItem();
        }
        return cases.isFeedbackOf(session, feedbackId, unit.id())
                .invoke(known -> {
                    if (!known) {
                        throw new RuleBroken(
                                "unknown-feedback", "Unit " + unit.code() + " has no feedback " + feedbackId + ".");
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Page<CaseView>> views(Mutiny.Session session, Page<CustomerCase> page) {
        Set<UUID> ids = page.items().stream().map(CustomerCase::unitId).collect(Collectors.toSet());
        return units.byIds(session, ids)
                .map(known -> page.map(one -> CaseView.of(
                        one, Objects.requireNonNull(known.get(one.unitId())).code())));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
