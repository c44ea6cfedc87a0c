package io.dudao.inspection.draw;

import io.dudao.inspection.checklist.ChecklistRepository;
import io.dudao.inspection.region.Region;
import io.dudao.inspection.region.RegionRepository;
import io.dudao.inspection.sampling.SampleSizeService;
import io.dudao.kit.problem.NotFound;
import io.dudao.kit.problem.RuleBroken;
import io.dudao.kit.security.Scope;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Finds and weighs the candidates of a request. */
@ApplicationScoped
class Candidacy {
    private static final int MOST = 2000;

    private final ChecklistRepository checklists;
    private final RegionRepository regions;
    private final DrawSources sources;
    private final UnitRisks risks;
    private final SampleSizeService sizes;

    Candidacy(
            ChecklistRepository checklists,
            RegionRepository regions,
            DrawSources sources,
            UnitRisks risks,
            SampleSizeService sizes) {
        this.checklists = checklists;
        this.regions = regions;
        this.sources = sources;
        this.risks = risks;
        this.sizes = sizes;
    }

    /** What a draw is prepared from. */
    record Prepared(DrawTerms terms, CandidateList list) {}

    /**
     * The list for a request. Fails {@code unknown-checklist}, {@code unknown-region}, {@code not-found} for a region out of scope,
     * {@code no-candidates}, {@code more-units-than-candidates}.
     */
    Uni<Prepared> prepare(Mutiny.Session session, DrawRequest request, Scope scope, Instant now) {
        DrawTerms asked = DrawRules.terms(request, 1);
        return checklists
                .latestPublished(session, request.checklist())
                .chain(() -> regions.byPaths(session, asked.regions()))
                .invoke(known -> requireRegions(request.regions(), known, scope))
                .chain(() -> sources.units(session, asked, now))
                .chain(units -> risks.gravest(session).map(points -> prepared(request, asked, units, points, now)));
    }

    private Prepared prepared(
            DrawRequest request,
            DrawTerms asked,
            List<DrawSources.Unit> units,
            Map<UUID, Integer> points,
            Instant now) {
        Weighting weighting = new Weighting(asked.riskStrength(), asked.scoreStrength(), asked.daysStrength());
        CandidateList list = new CandidateList(units.stream()
                .map(unit -> candidate(unit, points.get(unit.unitId()), asked, weighting, now))
                .toList());
        if (list.drawable() == 0) {
            throw RuleBroken.at("no-candidates", "regions", "No open unit there may be drawn.");
        }
        int wanted = request.units() == null ? byRule(request, list.drawable()) : request.units();
        if (wanted > list.drawable()) {
            throw RuleBroken.at(
                    "more-units-than-candidates", "units", "Only " + list.drawable() + " units can be drawn.");
        }
        return new Prepared(DrawRules.terms(request, wanted), list);
    }

    private int byRule(DrawRequest request, int candidates) {
        if (request.sampleSize() == null) {
            throw new IllegalArgumentException("neither units nor a rule");
        }
        int wanted = sizes.units(candidates, request.sampleSize());
        if (wanted > MOST) {
            throw RuleBroken.at(
                    "too-many-units", "sampleSize", "The rule asks for " + wanted + ", " + MOST + " at most.");
        }
        return wanted;
    }

    private static Candidate candidate(
            DrawSources.Unit unit, @Nullable Integer points, DrawTerms asked, Weighting weighting, Instant now) {
        var facts = new Weighting.Facts(points, unit.lastScore(), unit.lastVisit());
        return new Candidate(unit.unitId(), asked.stratumOf(unit.regionPath()), weighting.weight(facts, now));
    }

    private static void requireRegions(List<String> paths, Map<String, Region> known, Scope scope) {
        for (int place = 0; place < paths.size(); place++) {
            String path = paths.get(place);
            if (!scope.coversRegion(path)) {
                throw new NotFound("region " + path);
            }
            if (!known.containsKey(path)) {
                throw unknownRegion(path, place);
            }
        }
    }

    private static RuleBroken unknownRegion(String path, int place) {
        return RuleBroken.at("unknown-region", "regions[" + place + "]", "There is no region " + path + ".");
    }
}
