package io.dudao.inspection.correction;

import io.dudao.kit.trail.Change;
import io.dudao.kit.trail.Changes;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the history of an action shows of it, at one moment. */
record ActionFacts(
        Severity severity,
        Stage stage,
        @Nullable String containment,
        @Nullable String owner,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate closedOn,
        @Nullable LocalDate verifiedOn,
        @Nullable String note,
        int reopenedCount,
        int escalationLevel) {

    static ActionFacts of(CorrectiveAction action) {
        return new ActionFacts(
                action.severity(),
                action.stage(),
                action.containment(),
                action.owner(),
                action.dueOn(),
                action.closedOn(),
                action.verifiedOn(),
                action.note(),
                action.reopenedCount(),
                action.escalationLevel());
    }

    /** What is different now. */
    List<Change> changesTo(ActionFacts now) {
        return Changes.of()
                .field("severity", severity, now.severity)
                .field("stage", stage, now.stage)
                .field("containment", containment, now.containment)
                .field("owner", owner, now.owner)
                .field("dueOn", dueOn, now.dueOn)
                .field("closedOn", closedOn, now.closedOn)
                .field("verifiedOn", verifiedOn, now.verifiedOn)
                .field("note", note, now.note)
                .field("reopenedCount", reopenedCount, now.reopenedCount)
                .field("escalationLevel", escalationLevel, now.escalationLevel)
                .list();
    }
}
