package io.dudao.inspection.unit;

import io.dudao.inspection.batch.Batch;
import io.dudao.inspection.region.Region;
import io.dudao.kit.problem.Conflict;
import io.dudao.kit.problem.NotFound;
import io.dudao.kit.problem.ProblemException;
import io.dudao.kit.security.Scope;
import io.dudao.kit.time.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A batch of units in the making: what becomes of each item, given the units and regions that are known. */
final class UnitIntake {
    private final Map<String, Unit> known;
    private final Map<String, Region> places;
    private final Scope scope;
    private final boolean change;
    private final Instant now;
    private final List<Unit> fresh = new ArrayList<>();
    private final List<UnitStep> changed = new ArrayList<>();
    private final Set<String> written = new HashSet<>();

    /** @param known by code; new units are added to it */
    UnitIntake(Map<String, Unit> known, Map<String, Region> places, Scope scope, boolean change, Instant now) {
        this.known = known;
        this.places = places;
        this.scope = scope;
        this.change = change;
        this.now = now;
    }

    /**
     * Decides one item.
     *
     * @throws ProblemException {@code not-found}, {@code unknown-region}, {@code already-exists-differently},
     *     {@code changed-meanwhile}, {@code closed-unit-cannot-be-changed}
     */
    Batch.Outcome take(UnitItem item, UnitDetails details) {
        Unit there = known.get(item.code());
        return there == null ? register(item.code(), details) : compare(there, item, details);
    }

    private Batch.Outcome register(String code, UnitDetails details) {
        UnitService.requireRegion(places, details.regionPath(), scope);
        Unit unit = Unit.register(Ids.next(), code, details, now);
        known.put(code, unit);
        written.add(code);
        fresh.add(unit);
        return Batch.Outcome.created(unit.id());
    }

    private Batch.Outcome compare(Unit there, UnitItem item, UnitDetails details) {
        if (!scope.covers(there.code(), there.regionPath())) {
            throw new NotFound("unit " + there.code());
        }
        if (!there.details().equals(details)) {
            change(there, item, details);
        }
        return Batch.Outcome.known(there.id());
    }

    private void change(Unit there, UnitItem item, UnitDetails details) {
        if (!change || written.contains(there.code())) {
            throw new Conflict("already-exists-differently", "Unit " + there.code() + " has another content here.");
        }
        UnitService.requireRegion(places, details.regionPath(), scope);
        if (item.revision() != null && item.revision() != there.revision()) {
            throw new Conflict(
                    "changed-meanwhile",
                    "Unit " + there.code() + " is at revision " + there.revision() + " by now; read it again.");
        }
        UnitDetails before = there.details();
        there.change(details, now);
        written.add(there.code());
        changed.add(UnitStep.changed(there, before));
    }

    /** Units to add, sorted: two batches that meet must write in the same order, or they would wait for each other. */
    List<Unit> fresh() {
        return fresh.stream().sorted(Comparator.comparing(Unit::code)).toList();
    }

    /** Units to change, by one step each. */
    List<UnitStep> changed() {
        return changed;
    }
}
