package io.dudao.inspection.draw;

import io.dudao.inspection.unit.OpeningHours;
import io.dudao.inspection.unit.Unit;
import io.dudao.inspection.unit.UnitRepository;
import io.dudao.inspection.unit.UnitStatus;
import io.dudao.inspection.visit.Origin;
import io.dudao.inspection.visit.PlannedVisit;
import io.dudao.inspection.visit.Visit;
import io.dudao.inspection.visit.VisitPlanning;
import io.dudao.inspection.visit.VisitWindow;
import io.dudao.kit.problem.RuleBroken;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Draws from a list that is fixed: units, then inspectors and times, then the visits. */
@ApplicationScoped
class DrawMaking {
    private final DrawSources sources;
    private final UnitRepository units;
    private final VisitPlanning planning;

    DrawMaking(DrawSources sources, UnitRepository units, VisitPlanning planning) {
        this.sources = sources;
        this.units = units;
        this.planning = planning;
    }

    /** An outcome, and the units as they are now. */
    record Made(Outcome outcome, Map<UUID, Unit> units) {}

    /**
     * Draws by the terms and the seed of {@code draw}; nothing is stored yet.
     *
     * @throws RuleBroken {@code more-units-than-candidates}, {@code fewer-units-than-strata}, {@code not-enough-inspectors}
     */
    Uni<Made> draw(Mutiny.Session session, Draw draw, CandidateList list, Instant now) {
        DrawTerms terms = draw.terms();
        List<Candidate> drawn =
                UnitDraw.draw(list, terms.units(), terms.allocation(), terms.everyStratum(), draw.seed());
        List<UUID> ids = drawn.stream().map(Candidate::unitId).toList();
        return units.byIds(session, ids)
                .chain(known -> sources.pool(session, terms, ids, now)
                        .map(pool -> new Made(outcome(draw, drawn, known, pool, now), known)));
    }

    private static Outcome outcome(
            Draw draw, List<Candidate> drawn, Map<UUID, Unit> known, List<PoolMember> pool, Instant now) {
        List<DrawnUnit> places =
                drawn.stream().map(candidate -> place(candidate, known)).toList();
        DrawTerms terms = draw.terms();
        Outcome outcome = new Outcome(pool, Staffing.of(places, pool, Replay.staffing(terms, now), draw.seed()));
        if (outcome.notStaffed() > 0 && !terms.partial()) {
            throw RuleBroken.at(
                    "not-enough-inspectors",
                    "inspectorsPerVisit",
                    "For " + outcome.notStaffed() + " of " + drawn.size() + " units there are no "
                            + terms.inspectorsPerVisit() + " inspectors who may go and have time.");
        }
        return outcome;
    }

    private static DrawnUnit place(Candidate candidate, Map<UUID, Unit> known) {
        Unit unit = known.get(candidate.unitId());
        if (unit == null) {
            throw new IllegalStateException("candidate " + candidate.unitId() + " is no unit");
        }
        OpeningHours opening = unit.openingHours() == null ? VisitTimes.USUAL : unit.openingHours();
        return new DrawnUnit(unit.id(), candidate.stratum(), unit.regionPath(), unit.zone(), opening);
    }

    /** Plans the visits of those that are staffed and still open. */
    Uni<Map<UUID, UUID>> plan(Mutiny.Session session, Draw draw, Made made) {
        List<PlannedVisit> plans = made.outcome().staffed().stream()
                .filter(one ->
                        one.at() != null && isOpen(made.units().get(one.unit().unitId())))
                .map(one -> planned(draw, one))
                .toList();
        return planning.plan(session, plans)
                .map(visits -> visits.stream().collect(Collectors.toMap(Visit::unitId, Visit::id)));
    }

    private static boolean isOpen(@Nullable Unit unit) {
        return unit != null && unit.status() == UnitStatus.OPEN;
    }

    private static PlannedVisit planned(Draw draw, Staffing.Staffed one) {
        DrawTerms terms = draw.terms();
        return new PlannedVisit(
                one.unit().unitId(),
                terms.kind(),
                Origin.DRAW,
                draw.id(),
                terms.checklist(),
                terms.announced(),
                new VisitWindow(terms.windowStart(), terms.windowEnd(), terms.graceEnd()),
                one.at(),
                one.inspectors());
    }
}
