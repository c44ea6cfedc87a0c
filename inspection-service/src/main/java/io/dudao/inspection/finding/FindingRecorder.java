package io.dudao.inspection.finding;

import io.dudao.inspection.correction.CorrectiveAction;
import io.dudao.inspection.correction.CorrectiveActionRepository;
import io.dudao.inspection.correction.ReminderSchedule;
import io.dudao.kit.trail.Changes;
import io.dudao.kit.trail.Trail;
import io.dudao.kit.trail.TrailEntry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/** Writes the findings of new inspections, marks what recurs, and opens the corrective actions. */
@ApplicationScoped
public class FindingRecorder {
    private final FindingRepository findings;
    private final CorrectiveActionRepository actions;
    private final RecurrenceService recurrences;
    private final ReminderSchedule reminders;
    private final Trail trail;

    FindingRecorder(
            FindingRepository findings,
            CorrectiveActionRepository actions,
            RecurrenceService recurrences,
            ReminderSchedule reminders,
            Trail trail) {
        this.findings = findings;
        this.actions = actions;
        this.recurrences = recurrences;
        this.reminders = reminders;
        this.trail = trail;
    }

    /** Writes findings of inspections that are written already and whose units are locked, and the actions on them. */
    public Uni<Void> record(Mutiny.Session session, List<Finding> found, List<CorrectiveAction> opened) {
        if (found.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return recurrences
                .mark(session, found, opened)
                .chain(older -> findings.add(session, found)
                        .chain(() -> actions.add(session, opened))
                        .chain(() -> recurrences.write(session, older)))
                .chain(() -> reminders.start(session, opened))
                .chain(() -> trail.appendAll(session, entries(found, opened)));
    }

    private static List<TrailEntry> entries(List<Finding> found, List<CorrectiveAction> opened) {
        return Stream.concat(
                        found.stream().map(FindingRecorder::entry),
                        opened.stream().map(FindingRecorder::entry))
                .toList();
    }

    private static TrailEntry entry(Finding finding) {
        var changes = Changes.of()
                .field("item", null, finding.item())
                .field("severity", null, finding.severity())
                .field("recurrent", null, finding.recurrent())
                .list();
        return new TrailEntry(finding.inspectionId(), "finding", finding.id(), finding.unitId(), "recorded", changes);
    }

    private static TrailEntry entry(CorrectiveAction action) {
        var changes = Changes.of()
                .field("severity", null, action.severity())
                .field("dueOn", null, action.dueOn())
                .list();
        return new TrailEntry(
                action.inspectionId(), "corrective-action", action.id(), action.unitId(), "opened", changes);
    }
}
