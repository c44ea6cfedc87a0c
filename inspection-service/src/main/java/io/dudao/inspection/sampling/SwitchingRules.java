package io.dudao.inspection.sampling;

import io.dudao.inspection.sampling.SampleSize.LotResult;
import io.dudao.inspection.sampling.SampleSize.NextSeverity;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The switching rules of ISO 2859-1:1999, clause 9.3 and 9.4, for single sampling: one lot after the other. */
final class SwitchingRules {
    private static final int WINDOW = 5;
    private static final int FAILURES_TO_TIGHTEN = 2;
    private static final int ACCEPTED_TO_RELAX = 5;
    private static final int FAILURES_TO_DISCONTINUE = 5;
    private static final int SCORE_TO_REDUCE = 30;

    private final boolean reducedAllowed;
    private final Deque<Boolean> latest = new ArrayDeque<>();
    private InspectionSeverity severity;
    private int score;
    private int failuresOnTightened;

    private SwitchingRules(InspectionSeverity start, boolean reducedAllowed) {
        this.severity = start;
        this.reducedAllowed = reducedAllowed;
    }

    /**
     * The severity after these lots.
     *
     * @param start the severity of the first of them
     * @param reducedAllowed whether production is steady and the authority agrees to reduced inspection
     */
    static NextSeverity after(InspectionSeverity start, boolean reducedAllowed, List<LotResult> lots) {
        SwitchingRules rules = new SwitchingRules(start, reducedAllowed);
        for (LotResult lot : lots) {
            if (rules.isDiscontinued()) {
                break;
            }
            rules.take(lot);
        }
        return new NextSeverity(rules.severity, rules.isDiscontinued(), rules.score, rules.failuresOnTightened);
    }

    private boolean isDiscontinued() {
        return failuresOnTightened >= FAILURES_TO_DISCONTINUE;
    }

    private void take(LotResult lot) {
        latest.addLast(lot.accepted());
        if (latest.size() > WINDOW) {
            latest.removeFirst();
        }
        switch (severity) {
            case NORMAL -> underNormal(lot);
            case TIGHTENED -> underTightened(lot);
            case REDUCED -> underReduced(lot);
        }
    }

    private void underNormal(LotResult lot) {
        score = scoreAfter(lot);
        if (latest.stream().filter(accepted -> !accepted).count() >= FAILURES_TO_TIGHTEN) {
            become(InspectionSeverity.TIGHTENED);
        } else if (score >= SCORE_TO_REDUCE && reducedAllowed) {
            become(InspectionSeverity.REDUCED);
        }
    }

    private int scoreAfter(LotResult lot) {
        if (!lot.accepted()) {
            return 0;
        }
        if (lot.acceptanceNumber() < 2) {
            return score + 2;
        }
        return Boolean.TRUE.equals(lot.acceptedOneStepTighter()) ? score + 3 : 0;
    }

    private void underTightened(LotResult lot) {
        if (!lot.accepted()) {
            failuresOnTightened++;
        } else if (latest.size() == ACCEPTED_TO_RELAX && !latest.contains(false)) {
            become(InspectionSeverity.NORMAL);
        }
    }

    private void underReduced(LotResult lot) {
        if (!lot.accepted()) {
            become(InspectionSeverity.NORMAL);
        }
    }

    private void become(InspectionSeverity next) {
        severity = next;
        latest.clear();
        score = 0;
        failuresOnTightened = 0;
    }
}
