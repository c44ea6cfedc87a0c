package io.dudao.inspection.visit;

import io.dudao.inspection.inspection.Kind;
import io.dudao.inspection.inspector.InspectorKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit as the caller may see it. The unit is not told of notes, nor by whom it was visited in disguise.
 *
 * @param unit code of the unit
 * @param originId the plan, draw or inspection that asked for it; null: a person alone
 * @param checklist code of the checklist
 * @param checklistVersion pinned at check-in; null before
 * @param announced whether the unit is told beforehand
 * @param graceEnd until when it may still be made, late
 * @param scheduledAt the agreed or drawn time; null: any in the window
 * @param reason code of why it was cancelled or not made
 * @param startedAt when the first inspector checked in
 * @param late whether that was after the window
 * @param confirmed whether the place was shown at check-in
 * @param inspectionId the inspection that it yielded; null before
 * @param inspectors the leading one first; none if the caller may not know
 */
public record VisitView(
        UUID id,
        UUID unitId,
        String unit,
        Kind kind,
        Origin origin,
        @Nullable UUID originId,
        String checklist,
        @Nullable Integer checklistVersion,
        boolean announced,
        Instant windowStart,
        Instant windowEnd,
        Instant graceEnd,
        @Nullable Instant scheduledAt,
        VisitStatus status,
        @Nullable String reason,
        @Nullable String note,
        @Nullable Instant startedAt,
        boolean late,
        @Nullable Boolean confirmed,
        @Nullable Instant completedAt,
        @Nullable UUID inspectionId,
        List<AssignedInspector> inspectors,
        long revision) {

    /** An inspector of a visit. */
    public record AssignedInspector(UUID id, String code, String name, InspectorKind kind, boolean lead) {
        private static AssignedInspector of(Dossier.Assigned assigned) {
            return new AssignedInspector(
                    assigned.inspector().id(),
                    assigned.inspector().code(),
                    assigned.inspector().details().name(),
                    assigned.inspector().kind(),
                    assigned.lead());
        }
    }

    static VisitView of(Dossier dossier, Viewer viewer) {
        Visit visit = dossier.visit();
        boolean who = viewer.seesWho(dossier);
        return new VisitView(
                visit.id(),
                visit.unitId(),
                dossier.unit().code(),
                visit.kind(),
                visit.origin(),
                visit.originId(),
                visit.checklistCode(),
                visit.checklistVersion(),
                visit.announced(),
                visit.window().start(),
                visit.window().end(),
                visit.window().graceEnd(),
                visit.scheduledAt(),
                visit.status(),
                visit.reason(),
                viewer.looksOnAsUnit() ? null : visit.note(),
                visit.startedAt(),
                visit.late(),
                visit.confirmed(),
                visit.completedAt(),
                visit.status() == VisitStatus.COMPLETED ? visit.inspectionId() : null,
                who ? dossier.inspectors().stream().map(AssignedInspector::of).toList() : List.of(),
                visit.revision());
    }
}
