package io.dudao.inspection.visit;

import io.dudao.inspection.inspection.Kind;
import io.dudao.inspection.inspector.Inspector;
import io.dudao.inspection.unit.Unit;
import io.dudao.kit.problem.Forbidden;
import io.dudao.kit.problem.NotFound;
import io.dudao.kit.security.Caller;
import io.dudao.kit.security.Scope;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at visits. Inspectors see what is assigned to them and nothing else, wherever it is; a unit its own visits as far
 * as it may know of them.
 *
 * @param supervises sees and plans all visits in scope
 * @param manages is the unit in scope
 */
public record Viewer(String subject, Scope scope, boolean supervises, boolean manages) {

    public static Viewer of(Caller caller) {
        return new Viewer(
                caller.subject(), caller.scope(), caller.hasRole("supervisor"), caller.hasRole("unit-manager"));
    }

    /** Whether the units in scope decide, and not who is assigned. */
    boolean seesUnits() {
        return scope.everything() || supervises || manages;
    }

    /** Whether the caller looks on as the unit. */
    boolean looksOnAsUnit() {
        return !scope.everything() && !supervises && manages;
    }

    /** @throws NotFound unless the caller may know of the visit */
    void requireSeen(Dossier dossier) {
        if (!sees(dossier)) {
            throw new NotFound("visit " + dossier.visit().id());
        }
    }

    boolean sees(Dossier dossier) {
        return directs(dossier.unit())
                || dossier.inspectorOf(subject) != null
                || (isUnit(dossier.unit()) && dossier.isShownToUnit());
    }

    /** Whether the caller may be told who makes the visit. */
    boolean seesWho(Dossier dossier) {
        return dossier.visit().kind() != Kind.MYSTERY
                || directs(dossier.unit())
                || dossier.inspectorOf(subject) != null;
    }

    /** Whether the caller plans visits in one of {@code regions} or in a part of one. */
    boolean sendsInto(List<String> regions) {
        return scope.everything() || (supervises && regions.stream().anyMatch(this::overlaps));
    }

    private boolean overlaps(String region) {
        return region.equals("/")
                || scope.coversRegion(region)
                || scope.regions().stream().anyMatch(own -> own.startsWith(region + "/"));
    }

    /** @throws NotFound unless the caller makes the visit or directs it */
    void requireReader(Dossier dossier) {
        boolean ownSelfInspection = dossier.visit().kind() == Kind.SELF && isUnit(dossier.unit());
        if (!directs(dossier.unit()) && dossier.inspectorOf(subject) == null && !ownSelfInspection) {
            throw new NotFound("visit " + dossier.visit().id());
        }
    }

    private boolean directs(Unit unit) {
        return scope.everything() || (supervises && scope.covers(unit.code(), unit.regionPath()));
    }

    private boolean isUnit(Unit unit) {
        return manages && scope.covers(unit.code(), unit.regionPath());
    }

    /**
     * The inspector as whom the caller makes the visit, or null for the unit itself, which makes its own self-inspections.
     *
     * @throws NotFound if the caller may not know of the visit
     * @throws Forbidden if he knows of it and it is not his
     */
    @Nullable
    UUID requireMaker(Dossier dossier) {
        requireSeen(dossier);
        Inspector inspector = dossier.inspectorOf(subject);
        if (inspector != null) {
            return inspector.id();
        }
        if (dossier.visit().kind() == Kind.SELF && isUnit(dossier.unit())) {
            return null;
        }
        throw new Forbidden("Only those who make this visit may do this.");
    }
}
