package io.dudao.inspection.finding;

import io.dudao.inspection.correction.Cause;
import io.dudao.inspection.correction.CorrectiveAction;
import io.dudao.inspection.correction.Deadlines;
import io.dudao.inspection.correction.Item;
import io.dudao.inspection.correction.Severity;
import io.dudao.inspection.inspection.FailedItem;
import io.dudao.inspection.inspection.Inspection;
import io.dudao.kit.time.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The findings of one inspection and what the unit has to do about them, before they are written. */
public final class NewFindings {
    private final Inspection inspection;
    private final Deadlines deadlines;
    private final Instant now;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<UUID, CorrectiveAction> actions = new HashMap<>();

    /** None yet. */
    public NewFindings(Inspection inspection, Deadlines deadlines, Instant now) {
        this.inspection = inspection;
        this.deadlines = deadlines;
        this.now = now;
    }

    /** Adds a failed item. */
    public void failed(FailedItem failed) {
        add(failed.item(), failed.severity(), failed.remarks());
    }

    /** Adds what was noticed beside the failed items. */
    public void noticed(ExtraFinding extra) {
        add(new Item(extra.item(), extra.text(), null, null), extra.severity(), extra.remarks());
    }

    private void add(Item item, Severity severity, Remarks remarks) {
        Finding finding = Finding.found(
                Ids.next(), inspection.id(), inspection.unitId(), item.code(), item.text(), severity, remarks, now);
        findings.add(finding);
        if (severity.isToBeCorrected()) {
            var cause = new Cause(
                    finding.id(),
                    inspection.id(),
                    inspection.unitId(),
                    inspection.checklistCode(),
                    inspection.completedAt(),
                    inspection.completedOn());
            actions.put(
                    finding.id(),
                    CorrectiveAction.open(
                            Ids.next(), cause, item, severity, deadlines.dueOn(severity, inspection.completedOn())));
        }
    }

    /** In the order added. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** The actions on them, in their order; a good practice has none. */
    public List<CorrectiveAction> actions() {
        List<CorrectiveAction> ordered = new ArrayList<>();
        for (Finding finding : findings) {
            CorrectiveAction action = actions.get(finding.id());
            if (action != null) {
                ordered.add(action);
            }
        }
        return ordered;
    }

    /** As callers see them, at the unit with code {@code unit}. */
    public List<FindingView> views(String unit) {
        return findings.stream()
                .map(finding -> FindingView.of(finding, actions.get(finding.id()), unit))
                .toList();
    }
}
