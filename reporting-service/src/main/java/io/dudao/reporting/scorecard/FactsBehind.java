package io.dudao.reporting.scorecard;

import io.dudao.kit.paging.Page;
import io.dudao.kit.problem.NotFound;
import io.dudao.kit.security.Scope;
import io.dudao.reporting.indicator.Sums;
import io.dudao.reporting.period.Period;
import io.dudao.reporting.scheme.Indicator;
import io.dudao.reporting.scheme.Scheme;
import io.dudao.reporting.scorecard.ScorecardView.Reader;
import io.dudao.reporting.unit.Units;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Opens a figure down to the events behind it; what too few answered stays closed to everybody but analysts. */
@ApplicationScoped
public class FactsBehind {
    private final Units units;
    private final SumsReader sums;
    private final FactsReader facts;
    private final Scheme scheme;

    FactsBehind(Units units, SumsReader sums, FactsReader facts, Scheme scheme) {
        this.units = units;
        this.sums = sums;
        this.facts = facts;
        this.scheme = scheme;
    }

    /** The facts of a unit's figure; not found outside {@code scope}. */
    Uni<Page<FactView>> ofUnit(
            String code,
            String indicatorId,
            Period period,
            Scope scope,
            Reader reader,
            int limit,
            @Nullable String after) {
        var indicator = require(indicatorId);
        return units.require(code, scope)
                .chain(unit -> facts.ofUnit(unit.id(), indicator.form(), indicatorId, period, limit, after)
                        .chain(page -> guarded(page, indicator, reader, sums.ofUnit(unit.id(), period))));
    }

    /** The facts of a region's figure; not found outside {@code scope}. */
    Uni<Page<FactView>> ofRegion(
            String path,
            String indicatorId,
            Period period,
            Scope scope,
            Reader reader,
            int limit,
            @Nullable String after) {
        var indicator = require(indicatorId);
        return units.requireRegion(path, period.last(), scope)
                .chain(region -> facts.ofRegion(path, indicator.form(), indicatorId, period, limit, after)
                        .chain(page -> guarded(page, indicator, reader, sums.ofRegion(path, period))));
    }

    private Indicator require(String indicatorId) {
        return scheme.indicator(indicatorId).orElseThrow(() -> new NotFound("indicator " + indicatorId));
    }

    private static Uni<Page<FactView>> guarded(
            Page<FactView> page, Indicator indicator, Reader reader, Uni<Map<String, Sums>> merged) {
        if (reader.seesFewAnswers() || indicator.minimumN() == 1) {
            return Uni.createFrom().item(page);
        }
        return merged.map(sums -> {
            var figure = indicator.measure().of(sums.getOrDefault(indicator.id(), Sums.NONE), 1);
            return figure.n() < indicator.minimumN() ? page.map(FactView::withoutFigures) : page;
        });
    }
}
