package io.dudao.reporting.scorecard;

import io.dudao.kit.security.Scope;
import io.dudao.reporting.indicator.Sums;
import io.dudao.reporting.period.Period;
import io.dudao.reporting.scheme.Scheme;
import io.dudao.reporting.scorecard.ScorecardView.Reader;
import io.dudao.reporting.scorecard.ScorecardView.Subject;
import io.dudao.reporting.unit.UnitRow;
import io.dudao.reporting.unit.Units;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads scorecards and rankings, within what a caller may see. */
@ApplicationScoped
public class ScorecardService {
    private final Units units;
    private final SumsReader sums;
    private final Scheme scheme;

    ScorecardService(Units units, SumsReader sums, Scheme scheme) {
        this.units = units;
        this.sums = sums;
        this.scheme = scheme;
    }

    /** The scorecard of a unit; not found outside {@code scope}. */
    Uni<ScorecardView> ofUnit(String code, Period period, Scope scope, Reader reader) {
        return units.require(code, scope)
                .chain(unit -> sums.ofUnit(unit.id(), period)
                        .map(merged -> ScorecardView.of(
                                new Subject(unit.id(), unit.code(), unit.regionPath(), unit.name()),
                                period,
                                scheme,
                                Evaluation.of(scheme, merged, 1),
                                reader)));
    }

    /** The scorecard of a region, from the merged facts of all its units; not found outside {@code scope}. */
    Uni<ScorecardView> ofRegion(String path, Period period, Scope scope, Reader reader) {
        return units.requireRegion(path, period.last(), scope)
                .chain(region -> sums.ofRegion(path, period)
                        .map(merged -> ScorecardView.of(
                                new Subject(null, null, path, region.name()),
                                period,
                                scheme,
                                Evaluation.of(scheme, merged, region.openUnits()),
                                reader)));
    }

    /** The units of a region that the caller may see, ranked against each other; not found if that is no region. */
    Uni<Ranking> ranking(String region, Period period, @Nullable String category, Scope scope) {
        return units.visible(region, period.first(), category, scope)
                .call(visible -> visible.isEmpty()
                        ? units.requireRegion(region, period.last(), scope)
                        : Uni.createFrom().voidItem())
                .chain(visible -> sums.ofEach(visible.stream().map(UnitRow::id).toList(), period)
                        .map(merged -> ranking(region, period, category, visible, merged)));
    }

    private Ranking ranking(
            String region,
            Period period,
            @Nullable String category,
            List<UnitRow> visible,
            Map<UUID, Map<String, Sums>> merged) {
        var contenders = visible.stream()
                .map(unit -> contender(unit, merged.getOrDefault(unit.id(), Map.of())))
                .toList();
        return new Ranking(
                region,
                period.text(),
                category,
                scheme.id(),
                scheme.version(),
                Ranking.rank(contenders),
                Ranking.apart(contenders));
    }

    private Ranking.Contender contender(UnitRow unit, Map<String, Sums> merged) {
        var evaluation = Evaluation.of(scheme, merged, 1);
        var overall = evaluation.overall();
        return new Ranking.Contender(unit, evaluation, overall == null ? null : scheme.gradeOf(overall));
    }
}
