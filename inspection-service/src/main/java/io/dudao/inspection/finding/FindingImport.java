package io.dudao.inspection.finding;

import io.dudao.inspection.batch.Batch;
import io.dudao.inspection.batch.BatchWork;
import io.dudao.inspection.batch.RawBatch;
import io.dudao.inspection.correction.CorrectiveAction;
import io.dudao.inspection.correction.CorrectiveActionRepository;
import io.dudao.inspection.correction.ReminderRepository;
import io.dudao.inspection.correction.Status;
import io.dudao.inspection.correction.Step;
import io.dudao.inspection.inspection.Inspection;
import io.dudao.inspection.inspection.InspectionRepository;
import io.dudao.inspection.messaging.InspectionEvents;
import io.dudao.inspection.unit.UnitRepository;
import io.dudao.kit.batch.BatchAnswer;
import io.dudao.kit.trail.Changes;
import io.dudao.kit.trail.Trail;
import io.dudao.kit.trail.TrailEntry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/** Takes over findings of other systems, with the dates of their correction. */
@ApplicationScoped
public class FindingImport {
    private final BatchWork batches;
    private final InspectionRepository inspections;
    private final UnitRepository units;
    private final FindingRepository findings;
    private final CorrectiveActionRepository actions;
    private final ReminderRepository reminders;
    private final Trail trail;
    private final InspectionEvents events;
    private final Clock clock;

    FindingImport(
            BatchWork batches,
            InspectionRepository inspections,
            UnitRepository units,
            FindingRepository findings,
            CorrectiveActionRepository actions,
            ReminderRepository reminders,
            Trail trail,
            InspectionEvents events,
            Clock clock) {
        this.batches = batches;
        this.inspections = inspections;
        this.units = units;
        this.findings = findings;
        this.actions = actions;
        this.reminders = reminders;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** Takes over what is new; every item is answered by itself. */
    public Uni<BatchAnswer> importAll(RawBatch raw) {
        return batches.run(
                raw,
                ImportedFinding.class,
                (session, batch) -> decisions(session, batch)
                        .invoke(decisions -> batch.each(decisions::decide))
                        .chain(decisions -> write(session, decisions)));
    }

    private Uni<FindingDecisions> decisions(Mutiny.Session session, Batch<ImportedFinding> batch) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<String> ids =
                batch.contents().stream().map(ImportedFinding::externalId).toList();
        List<String> visits =
                batch.contents().stream().map(ImportedFinding::inspection).toList();
        return inspections
                .byExternalIds(session, visits)
                .chain(known -> units.lockedByIds(
                                session,
                                known.values().stream().map(Inspection::unitId).toList())
                        .chain(places -> findings.byExternalIds(session, ids)
                                .map(there -> new FindingDecisions(known, places, there, now))));
    }

    private Uni<Void> write(Mutiny.Session session, FindingDecisions decisions) {
        List<CorrectiveAction> changed = Stream.concat(decisions.actions().stream(), decisions.closed().stream())
                .toList();
        return findings.add(session, decisions.findings())
                .chain(() -> actions.add(session, decisions.actions()))
                .chain(() -> actions.change(session, decisions.closed()))
                .chain(() -> reminders.stop(
                        session,
                        decisions.closed().stream().map(CorrectiveAction::id).toList()))
                .chain(() -> trail.appendAll(
                        session,
                        decisions.closed().stream().map(FindingImport::closed).toList()))
                .chain(() -> inspections.restate(session, decisions.touched(), List.of()))
                .chain(restated -> events.stated(session, restated, changed));
    }

    /** What is new leaves no entry on the trail, a change of what was here already does. */
    private static TrailEntry closed(CorrectiveAction action) {
        var changes = Changes.of()
                .field("status", Status.OPEN, action.status())
                .field("closedOn", null, action.closedOn())
                .list();
        return new TrailEntry(
                action.inspectionId(),
                "corrective-action",
                action.id(),
                action.unitId(),
                Step.COMPLETE.participle(),
                changes);
    }
}
