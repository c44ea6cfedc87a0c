package io.dudao.risk.register;

import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.security.Scope;
import io.dudao.kit.time.CalendarRange;
import io.dudao.kit.time.Ids;
import io.dudao.kit.time.PlausibleTime;
import io.dudao.kit.transaction.Work;
import io.dudao.kit.units.UnitCopy;
import io.dudao.kit.units.UnitDirectory;
import io.dudao.kit.validation.PlainLines;
import io.dudao.kit.validation.PlainText;
import io.dudao.risk.messaging.RiskEvents;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** What can be done with a risk. Every method is one transaction and stays within the caller's scope. */
@ApplicationScoped
public class RiskService {
    private final Work work;
    private final RiskRepository risks;
    private final UnitDirectory units;
    private final RiskEvents events;
    private final Grid grid;
    private final Clock clock;

    RiskService(Work work, RiskRepository risks, UnitDirectory units, RiskEvents events, Grid grid, Clock clock) {
        this.work = work;
        this.risks = risks;
        this.units = units;
        this.events = events;
        this.grid = grid;
        this.clock = clock;
    }

    /** A risk to register. {@code unit} is the unit's code. */
    public record NewRisk(
            @NotBlank @Size(max = 64) @PlainText String unit,
            @NotBlank @Size(max = 200) @PlainText String title,
            @Size(max = 4000) @PlainLines @Nullable String description,
            @NotNull Category category) {}

    /** A rating; both figures residual, 1 to 5. {@code assessedAt} is now if absent. */
    public record NewAssessment(
            @NotNull @Min(1) @Max(5) Integer likelihood,
            @NotNull @Min(1) @Max(5) Integer impact,
            @CalendarRange @Nullable Instant assessedAt) {}

    /** What happened. {@code occurredAt} is now if absent. */
    public record NewIncident(
            @CalendarRange @Nullable Instant occurredAt,
            @NotBlank @Size(max = 2000) @PlainLines String note) {}

    /** Since when the risk is gone; now if absent. */
    public record RiskClosing(@CalendarRange @Nullable Instant closedAt) {}

    /** Registers a risk. It tells nobody: an unassessed risk adds nothing to any figure. */
    public Uni<RiskView> register(NewRisk command, Scope scope) {
        Instant now = clock.instant();
        return work.once(
                command,
                RiskView.class,
                session ->
                        units.require(session, command.unit(), scope).chain(unit -> add(session, command, unit, now)));
    }

    /** Rates a risk by the grid in use. */
    public Uni<AssessmentView> assess(UUID id, NewAssessment command, Scope scope) {
        Instant at = PlausibleTime.orNow("assessedAt", command.assessedAt(), clock.instant());
        return work.once(
                command,
                AssessmentView.class,
                session ->
                        risks.require(session, id, scope).chain(found -> assess(session, found.risk(), command, at)));
    }

    /** Notes that a risk came true. */
    public Uni<IncidentView> materialise(UUID id, NewIncident command, Scope scope) {
        Instant at = PlausibleTime.orNow("occurredAt", command.occurredAt(), clock.instant());
        return work.once(
                command,
                IncidentView.class,
                session -> risks.require(session, id, scope)
                        .map(found -> found.risk().materialise(Ids.next(), at, command.note()))
                        .call(session::persist)
                        .call(incident -> events.materialised(session, incident))
                        .map(IncidentView::of));
    }

    /** Closes a risk that has no open treatments. */
    public Uni<RiskView> close(UUID id, RiskClosing command, Scope scope) {
        Instant at = PlausibleTime.orNow("closedAt", command.closedAt(), clock.instant());
        return work.once(
                command,
                RiskView.class,
                session -> risks.require(session, id, scope)
                        .invoke(found -> found.risk().close(at))
                        .call(found -> events.closed(session, found.risk(), at))
                        .map(found -> RiskView.of(found.risk(), found.unit().code())));
    }

    /** A risk by its id. */
    public Uni<RiskView> get(UUID id, Scope scope) {
        return work.read(session -> risks.require(session, id, scope)
                .map(found -> RiskView.of(found.risk(), found.unit().code())));
    }

    /** The risks that the filter names. */
    public Uni<Page<RiskView>> list(RiskFilter filter, Scope scope, PageRequest page) {
        return work.read(session -> risks.list(session, filter, scope, page).chain(found -> withUnits(session, found)));
    }

    /** The history of a risk's ratings. */
    public Uni<Page<AssessmentView>> assessments(UUID id, Scope scope, PageRequest page) {
        return work.read(session -> risks.require(session, id, scope)
                .chain(() -> risks.assessments(session, id, page))
                .map(found -> found.map(AssessmentView::of)));
    }

    /** How often a risk came true. */
    public Uni<Page<IncidentView>> incidents(UUID id, Scope scope, PageRequest page) {
        return work.read(session -> risks.require(session, id, scope)
                .chain(() -> risks.incidents(session, id, page))
                .map(found -> found.map(IncidentView::of)));
    }

    private Uni<RiskView> add(Mutiny.Session session, NewRisk command, UnitCopy unit, Instant now) {
        var risk =
                Risk.register(Ids.next(), unit.id(), command.title(), command.description(), command.category(), now);
        return session.persist(risk).replaceWith(() -> RiskView.of(risk, unit.code()));
    }

    private Uni<AssessmentView> assess(Mutiny.Session session, Risk risk, NewAssessment command, Instant at) {
        var assessment = risk.assess(Ids.next(), command.likelihood(), command.impact(), grid, at);
        return session.persist(assessment)
                .call(() -> events.assessed(session, risk, at))
                .replaceWith(() -> AssessmentView.of(assessment));
    }

    private Uni<Page<RiskView>> withUnits(Mutiny.Session session, Page<Risk> page) {
        var ids = page.items().stream().map(Risk::unitId).collect(Collectors.toSet());
        return units.codesOf(session, ids)
                .map(codes -> page.map(risk -> RiskView.of(risk, codes.getOrDefault(risk.unitId(), ""))));
    }
}
