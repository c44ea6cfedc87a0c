package io.dudao.inspection.finding;

import io.dudao.inspection.batch.JsonRows;
import io.dudao.inspection.batch.JsonRows.Step;
import io.dudao.inspection.correction.CorrectiveAction;
import io.dudao.inspection.correction.ReminderSchedule;
import io.dudao.inspection.inspection.Inspection;
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
    private final JsonRows rows;
    private final RecurrenceService recurrences;
    private final ReminderSchedule reminders;
    private final Trail trail;

    FindingRecorder(JsonRows rows, RecurrenceService recurrences, ReminderSchedule reminders, Trail trail) {
        this.rows = rows;
        this.recurrences = recurrences;
        this.reminders = reminders;
        this.trail = trail;
    }

    /**
     * Writes findings of inspections that are written already and whose units are locked, and the actions on them.
     *
     * @param restating what follows for the inspections, in the same round trip
     * @return the inspections that were restated
     */
    public Uni<List<Inspection>> record(
            Mutiny.Session session, List<Finding> found, List<CorrectiveAction> opened, Step restating) {
        return recurrences
                .mark(session, found, opened)
                .chain(older -> rows.together(
                                session,
                                Stream.concat(steps(found, opened).stream(), Stream.of(restating))
                                        .toList(),
                                Inspection.class)
                        .call(() -> recurrences.write(session, older)));
    }

    /** As above, of inspections that are restated otherwise. */
    public Uni<Void> record(Mutiny.Session session, List<Finding> found, List<CorrectiveAction> opened) {
        return found.isEmpty()
                ? Uni.createFrom().voidItem()
                : recurrences
                        .mark(session, found, opened)
                        .chain(older -> rows.together(session, steps(found, opened), Inspection.class)
                                .chain(() -> recurrences.write(session, older)));
    }

    private List<Step> steps(List<Finding> found, List<CorrectiveAction> opened) {
        return List.of(
                Step.inserting("finding", found),
                Step.inserting("corrective_action", opened),
                reminders.starting(opened),
                Step.trailing(trail.rows(entries(found, opened))));
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
