package io.dudao.reporting.messaging;

import static io.dudao.reporting.messaging.Plausible.require;

import io.dudao.contracts.feedback.CaseState;
import io.dudao.contracts.feedback.FeedbackReceived;
import io.dudao.reporting.fact.Contribution;
import io.dudao.reporting.fact.Dated;
import io.dudao.reporting.fact.Fact;
import io.dudao.reporting.fact.FactDraft;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The facts of feedback and cases. */
final class FeedbackFacts {
    private static final String RESOLUTION_HOURS = "case.resolution_hours";
    private static final String SLA_MET = "case.sla_met";
    private static final String FIRST_CONTACT = "case.first_contact";
    private static final String HAND_OFFS = "case.handoffs";
    private static final BigDecimal MILLIS_OF_HOUR =
            BigDecimal.valueOf(Duration.ofHours(1).toMillis());
    private static final int DIGITS_OF_HOURS = 12;

    private FeedbackFacts() {}

    static List<Fact> of(FeedbackReceived feedback) {
        var draft = Drafts.of(feedback.feedbackId(), feedback);
        answer(draft, "feedback.csat", feedback.csat(), 1, 5, stars -> Contribution.share(stars >= 4));
        answer(draft, "feedback.nps", feedback.nps(), 0, 10, likely -> Contribution.of(balance(likely), 1));
        answer(draft, "feedback.ces", feedback.ces(), 1, 7, ease -> Contribution.of(ease, 1));
        draft.state("feedback.complaint_rate", Contribution.share(feedback.complaint()));
        return draft.facts();
    }

    private static void answer(
            FactDraft draft,
            String indicator,
            @Nullable Integer answer,
            int least,
            int most,
            IntFunction<Contribution> contribution) {
        if (answer == null) {
            draft.retract(indicator);
            return;
        }
        require(answer >= least && answer <= most, indicator + " is " + least + " to " + most);
        draft.state(indicator, contribution.apply(answer));
    }

    /** 1 for a promoter (9–10), 0 for a passive (7–8), −1 for a detractor (0–6). */
    private static int balance(int likely) {
        if (likely >= 9) {
            return 1;
        }
        return likely >= 7 ? 0 : -1;
    }

    static List<Fact> of(CaseState state) {
        var draft = Drafts.of(state.caseId(), state);
        var resolvedAt = state.resolvedAt();
        require(
                (state.status() == CaseState.Status.RESOLVED) == (resolvedAt != null),
                "a resolved case, and no other, has the time of resolution");
        if (resolvedAt == null) {
            return draft.retract(RESOLUTION_HOURS)
                    .retract(SLA_MET)
                    .retract(FIRST_CONTACT)
                    .retract(HAND_OFFS)
                    .facts();
        }
        return resolved(draft, state, resolvedAt);
    }

    private static List<Fact> resolved(FactDraft draft, CaseState state, Instant resolvedAt) {
        require(!resolvedAt.isBefore(state.openedAt()), "a case is resolved after it is opened");
        require(state.handOffs() >= 0, "hand-offs are 0 or more");
        var then = new Dated.At(resolvedAt);
        draft.state(RESOLUTION_HOURS, then, Contribution.observed(hours(state.openedAt(), resolvedAt)));
        var dueAt = state.dueAt();
        if (dueAt == null) {
            draft.retract(SLA_MET);
        } else {
            draft.state(SLA_MET, then, Contribution.share(!resolvedAt.isAfter(dueAt)));
        }
        return draft.state(FIRST_CONTACT, then, Contribution.share(state.handOffs() == 0))
                .state(HAND_OFFS, then, Contribution.of(state.handOffs(), 1))
                .facts();
    }

    private static BigDecimal hours(Instant from, Instant to) {
        var millis = BigDecimal.valueOf(Duration.between(from, to).toMillis());
        return millis.divide(MILLIS_OF_HOUR, DIGITS_OF_HOURS, RoundingMode.HALF_UP);
    }
}
