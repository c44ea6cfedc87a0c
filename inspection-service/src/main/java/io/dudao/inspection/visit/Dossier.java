package io.dudao.inspection.visit;

import io.dudao.inspection.inspection.Kind;
import io.dudao.inspection.inspector.Inspector;
import io.dudao.inspection.unit.Unit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit with all that decisions about it look at.
 *
 * @param inspectors the leading one first
 * @param presences in the order heard
 */
public record Dossier(Visit visit, Unit unit, List<Assigned> inspectors, List<Presence> presences) {

    /** An inspector of the visit. */
    public record Assigned(Inspector inspector, boolean lead) {}

    /** The inspector of the visit whose log-in {@code subject} is, or null. */
    public @Nullable Inspector inspectorOf(String subject) {
        return inspectors.stream()
                .map(Assigned::inspector)
                .filter(inspector -> subject.equals(inspector.subject()))
                .findFirst()
                .orElse(null);
    }

    /** Whether he is one of its inspectors. */
    boolean isMadeBy(UUID inspectorId) {
        return inspectors.stream()
                .anyMatch(assigned -> assigned.inspector().id().equals(inspectorId));
    }

    /** Codes of its inspectors, the leading one first. */
    List<String> codes() {
        return inspectors.stream().map(assigned -> assigned.inspector().code()).toList();
    }

    /** Whether the inspector, or the unit itself if null, checked in. */
    boolean isPresent(@Nullable UUID inspectorId) {
        return presence(inspectorId, Presence.Direction.IN) != null;
    }

    /** When the inspector, or the unit itself if null, came or went; null if not yet. */
    @Nullable
    Presence presence(@Nullable UUID inspectorId, Presence.Direction direction) {
        return presences.stream()
                .filter(one -> one.direction() == direction && Objects.equals(one.inspectorId(), inspectorId))
                .findFirst()
                .orElse(null);
    }

    /** Whether the unit may know of the visit: an unannounced one from check-in on, a mystery visit once it is completed. */
    boolean isShownToUnit() {
        return visit.kind() == Kind.MYSTERY
                ? visit.status() == VisitStatus.COMPLETED
                : visit.announced() || visit.startedAt() != null;
    }
}
