package io.dudao.inspection.finding;

import io.dudao.inspection.correction.CorrectiveAction;
import io.dudao.inspection.correction.Deadlines;
import io.dudao.inspection.correction.RecurringActions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** What follows when an item keeps failing: the finding is graver, and a verified correction is taken up again. */
@ApplicationScoped
class RecurrenceService {
    private final Recurrences recurrences;
    private final FindingRepository findings;
    private final RecurringActions actions;
    private final Deadlines deadlines;

    RecurrenceService(
            Recurrences recurrences, FindingRepository findings, RecurringActions actions, Deadlines deadlines) {
        this.recurrences = recurrences;
        this.findings = findings;
        this.actions = actions;
        this.deadlines = deadlines;
    }

    /**
     * Marks the {@code fresh} findings that recur, and the {@code opened} actions on them, before they are written.
     *
     * @return all that recurs, to be handed to {@link #write} once they are written
     */
    Uni<List<Recurrences.Recurrence>> mark(Mutiny.Session session, List<Finding> fresh, List<CorrectiveAction> opened) {
        return recurrences.among(session, fresh).invoke(found -> mark(found, fresh, opened));
    }

    private void mark(List<Recurrences.Recurrence> found, List<Finding> fresh, List<CorrectiveAction> opened) {
        Map<UUID, Finding> byId = fresh.stream().collect(Collectors.toMap(Finding::id, Function.identity()));
        Map<UUID, CorrectiveAction> byFinding = new HashMap<>();
        opened.forEach(action -> byFinding.put(action.findingId(), action));
        for (Recurrences.Recurrence recurrence : found) {
            Finding finding = byId.get(recurrence.finding());
            if (finding != null) {
                finding.recur(recurrence.previous());
                Objects.requireNonNull(byFinding.get(finding.id()))
                        .startRecurrent(finding.severity(), deadlines.dueOn(finding.severity(), recurrence.foundOn()));
            }
        }
    }

    /** Writes what recurrences mean for older findings and actions. */
    Uni<Void> write(Mutiny.Session session, List<Recurrences.Recurrence> found) {
        List<Recurrences.Recurrence> older =
                found.stream().filter(recurrence -> recurrence.action() != null).toList();
        return findings.recur(session, older)
                .chain(() -> actions.follow(
                        session,
                        older.stream().map(Recurrences.Recurrence::action).toList(),
                        found.stream()
                                .filter(recurrence -> recurrence.earlierAction() != null)
                                .map(RecurrenceService::reopening)
                                .toList()));
    }

    private static RecurringActions.Reopening reopening(Recurrences.Recurrence recurrence) {
        return new RecurringActions.Reopening(
                Objects.requireNonNull(recurrence.earlierAction()), recurrence.finding(), recurrence.foundOn());
    }
}
