package io.dudao.inspection.finding;

import io.dudao.inspection.batch.Batch;
import io.dudao.inspection.correction.Cause;
import io.dudao.inspection.correction.CorrectionTime;
import io.dudao.inspection.correction.CorrectiveAction;
import io.dudao.inspection.correction.Item;
import io.dudao.inspection.correction.Severity;
import io.dudao.inspection.correction.Status;
import io.dudao.inspection.inspection.Inspection;
import io.dudao.inspection.unit.Unit;
import io.dudao.kit.problem.Conflict;
import io.dudao.kit.problem.RuleBroken;
import io.dudao.kit.time.Ids;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What a batch of imported findings comes to, given what is known: pure, decides item by item. */
final class FindingDecisions {
    private final Map<String, Inspection> inspections;
    private final Map<UUID, Unit> units;
    private final Map<String, FindingRepository.Tracked> known = new HashMap<>();
    private final Map<String, FindingRepository.Tracked> fresh = new HashMap<>();
    private final List<CorrectiveAction> closed = new ArrayList<>();
    private final Instant now;

    FindingDecisions(
            Map<String, Inspection> inspections,
            Map<UUID, Unit> units,
            List<FindingRepository.Tracked> there,
            Instant now) {
        this.inspections = inspections;
        this.units = units;
        this.now = now;
        there.forEach(tracked -> known.put(String.valueOf(tracked.finding().externalId()), tracked));
    }

    /** Decides one item; a problem refuses it alone. */
    Batch.Outcome decide(ImportedFinding sent) {
        Inspection inspection = inspections.get(sent.inspection());
        if (inspection == null) {
            throw new RuleBroken("unknown-inspection", "There is no inspection " + sent.inspection() + ".");
        }
        Unit unit = Objects.requireNonNull(units.get(inspection.unitId()));
        ImportedFinding content = happened(sent, unit);
        FindingRepository.Tracked there = known.get(content.externalId());
        if (there != null) {
            return again(there, content, inspection, unit);
        }
        Finding finding =
                Finding.imported(Ids.next(), content.externalId(), inspection.id(), unit.id(), content.item(), now);
        FindingRepository.Tracked tracked = tracked(finding, content, inspection, unit);
        known.put(content.externalId(), tracked);
        fresh.put(content.externalId(), tracked);
        return Batch.Outcome.created(finding.id());
    }

    /**
     * The content as far as it can have happened: a correction that is dated in the future has not, so the finding is open
     * until the same record is sent again after that day. A date before the inspection is a slip of the other system's
     * clerk: the finding is closed, on the date in its records.
     */
    private ImportedFinding happened(ImportedFinding content, Unit unit) {
        LocalDate corrected = content.correctedOn();
        boolean hasCome = corrected == null || !corrected.isAfter(LocalDate.ofInstant(now, unit.zone()));
        return hasCome
                ? content
                : new ImportedFinding(content.externalId(), content.inspection(), content.item(), null);
    }

    private Batch.Outcome again(
            FindingRepository.Tracked there, ImportedFinding content, Inspection inspection, Unit unit) {
        Finding finding = there.finding();
        CorrectiveAction action = there.action();
        boolean sameFinding =
                finding.inspectionId().equals(inspection.id()) && finding.item().equals(content.item());
        boolean sameDate = Objects.equals(action.closedOn(), content.correctedOn());
        // That no date was recorded does not contradict the person who closed it here since.
        boolean silent = content.correctedOn() == null && action.isClosedByPerson();
        LocalDate day = content.correctedOn();
        if (sameFinding && day != null && action.isOpenAgainAfter(day)) {
            return Batch.Outcome.known(finding.id());
        }
        if (sameFinding && !sameDate && action.status() == Status.OPEN) {
            correct(there, content, inspection, unit);
        } else if (!sameFinding || !(sameDate || silent)) {
            throw new Conflict(
                    "already-exists-differently", "Finding " + content.externalId() + " has another content here.");
        }
        return Batch.Outcome.known(finding.id());
    }

    private void correct(FindingRepository.Tracked there, ImportedFinding content, Inspection inspection, Unit unit) {
        if (fresh.containsKey(content.externalId())) {
            FindingRepository.Tracked tracked = tracked(there.finding(), content, inspection, unit);
            known.put(content.externalId(), tracked);
            fresh.put(content.externalId(), tracked);
            return;
        }
        LocalDate day = Objects.requireNonNull(content.correctedOn());
        there.action().closeAsRecorded(day, closedAt(day, inspection, unit));
        closed.add(there.action());
    }

    private FindingRepository.Tracked tracked(
            Finding finding, ImportedFinding content, Inspection inspection, Unit unit) {
        var cause = new Cause(
                finding.id(),
                inspection.id(),
                unit.id(),
                inspection.checklistCode(),
                inspection.completedAt(),
                inspection.completedOn());
        var item = Item.named(content.item());
        LocalDate day = content.correctedOn();
        CorrectiveAction action = day == null
                ? CorrectiveAction.open(Ids.next(), cause, item, Severity.MINOR, null)
                : CorrectiveAction.closed(
                        Ids.next(), cause, item, Severity.MINOR, day, closedAt(day, inspection, unit));
        return new FindingRepository.Tracked(finding, action);
    }

    private Instant closedAt(LocalDate day, Inspection inspection, Unit unit) {
        return CorrectionTime.of(day, unit.zone(), inspection.completedAt(), now);
    }

    /** The findings that are new, ordered by their external id. */
    List<Finding> findings() {
        return sorted().stream().map(FindingRepository.Tracked::finding).toList();
    }

    /** The actions that are new, in the order of {@link #findings}. */
    List<CorrectiveAction> actions() {
        return sorted().stream().map(FindingRepository.Tracked::action).toList();
    }

    /** The actions that were open and are closed now. */
    List<CorrectiveAction> closed() {
        return closed;
    }

    /** The inspections that have new findings. */
    List<UUID> touched() {
        return findings().stream().map(Finding::inspectionId).distinct().toList();
    }

    private List<FindingRepository.Tracked> sorted() {
        return fresh.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }
}
