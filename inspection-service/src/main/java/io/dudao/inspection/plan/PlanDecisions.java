package io.dudao.inspection.plan;

import io.dudao.inspection.inspector.Inspector;
import io.dudao.inspection.plan.Reconciliation.Moved;
import io.dudao.inspection.plan.Reconciliation.Planned;
import io.dudao.inspection.plan.TargetRepository.Candidate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is to be done with the visits of some units of a plan: pure. */
final class PlanDecisions {
    private final Plan plan;
    private final Expectation expectation;
    private final PlanKnowledge knowledge;
    private final List<@Nullable UUID> inspectors;
    private final Instant now;
    private final List<Planned> planned = new ArrayList<>();
    private final List<Moved> moved = new ArrayList<>();
    private final Map<UUID, String> withdrawn = new HashMap<>();

    PlanDecisions(
            Plan plan,
            Expectation expectation,
            List<Candidate> candidates,
            List<Inspector> inspectors,
            PlanKnowledge knowledge,
            Instant now) {
        this.plan = plan;
        this.expectation = expectation;
        this.knowledge = knowledge;
        this.inspectors = whose(plan.details(), inspectors);
        this.now = now;
        candidates.forEach(this::decide);
    }

    private static List<@Nullable UUID> whose(PlanDetails details, List<Inspector> inspectors) {
        List<@Nullable UUID> whose = new ArrayList<>();
        if (details.assignment() == AssignmentMode.ALL) {
            inspectors.forEach(inspector -> whose.add(inspector.id()));
        }
        if (whose.isEmpty()) {
            whose.add(null);
        }
        return whose;
    }

    private void decide(Candidate candidate) {
        PlanDetails details = plan.details();
        List<Occurrence> known = knowledge.knownOf(candidate.unit());
        Expected expected = expectation.at(
                knowledge.schedule(details, candidate.unit()),
                candidate.inTarget(),
                known,
                knowledge.reason(details, candidate.unit()));
        Reconciliation done = new Reconciliation(candidate.unit().id(), plan.edition(), plan.appliesFrom(), now)
                .decide(expected, inspectors, known);
        planned.addAll(done.planned());
        moved.addAll(done.moved());
        done.withdrawn()
                .forEach(occurrence ->
                        withdrawn.put(occurrence.visitId(), reason(occurrence, candidate.inTarget(), expected)));
    }

    private String reason(Occurrence occurrence, boolean inTarget, Expected expected) {
        return switch (plan.status()) {
            case PAUSED -> "PLAN_PAUSED";
            case ENDED -> "PLAN_ENDED";
            case ACTIVE -> inTarget ? reason(occurrence, expected) : "UNIT_LEFT_THE_PLAN";
        };
    }

    private static String reason(Occurrence occurrence, Expected expected) {
        boolean skipped = expected.slots().stream()
                .anyMatch(slot -> slot.original().equals(occurrence.original()) && slot.mark() == Slot.Mark.SKIPPED);
        if (skipped) {
            return "OCCURRENCE_SKIPPED";
        }
        return expected.reason() == null ? "PLAN_CHANGED" : "INTERVAL_SHORTENED";
    }

    List<Planned> planned() {
        return planned;
    }

    List<Moved> moved() {
        return moved;
    }

    /** Codes of why visits are called off, by the visit's id. */
    Map<UUID, String> withdrawn() {
        return withdrawn;
    }

    /** How many visits it touches. */
    int size() {
        return planned.size() + moved.size() + withdrawn.size();
    }
}
