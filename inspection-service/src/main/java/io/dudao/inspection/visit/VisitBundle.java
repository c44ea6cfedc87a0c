package io.dudao.inspection.visit;

import io.dudao.inspection.checklist.ChecklistView;
import io.dudao.inspection.deviation.DeviationView;
import io.dudao.inspection.unit.UnitView;
import java.util.Arrays;
import java.util.List;

/**
 * All that a phone needs to make a visit without a network.
 *
 * @param checklist the pinned version, or before check-in the one that would be pinned now
 * @param history the unit's last three inspections on the checklist, newest first, with what failed
 * @param openActions what the unit has still to correct
 * @param knownDeviations what the unit told beforehand that it cannot keep, accepted, as of today
 * @param answers those that have arrived so far
 * @param reasons the codes that the phone may send
 */
public record VisitBundle(
        VisitView visit,
        UnitView unit,
        ChecklistView checklist,
        List<VisitSheetRepository.PastInspection> history,
        List<VisitSheetRepository.OpenAction> openActions,
        List<DeviationView> knownDeviations,
        SheetView answers,
        Reasons reasons) {

    /** Reason codes, by what they excuse. */
    public record Reasons(List<AwayReason> noPosition, List<NotMadeReason> notMade) {
        static Reasons all() {
            return new Reasons(Arrays.asList(AwayReason.values()), Arrays.asList(NotMadeReason.values()));
        }
    }
}
