package io.dudao.inspection.calibration;

import io.dudao.inspection.unit.Unit;
import io.dudao.kit.problem.NotFound;
import io.dudao.kit.security.Caller;
import io.dudao.kit.security.Scope;
import java.util.UUID;

/**
 * Who looks at calibrations: who supervises sees those of his units, an inspector those that he takes part in.
 *
 * @param supervises whether the units in scope decide, and not who takes part
 */
public record Onlooker(String subject, Scope scope, boolean supervises) {

    public static Onlooker of(Caller caller) {
        return new Onlooker(
                caller.subject(), caller.scope(), caller.scope().everything() || caller.hasRole("supervisor"));
    }

    boolean directs(Unit unit) {
        return supervises && scope.covers(unit.code(), unit.regionPath());
    }

    /** @throws NotFound unless he directs the unit or takes part */
    void requireSeen(UUID calibration, Unit unit, boolean takesPart) {
        if (!directs(unit) && !takesPart) {
            throw new NotFound("calibration " + calibration);
        }
    }
}
