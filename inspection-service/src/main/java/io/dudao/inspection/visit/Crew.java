package io.dudao.inspection.visit;

import io.dudao.inspection.inspection.Kind;
import io.dudao.inspection.inspector.Inspector;
import io.dudao.inspection.inspector.InspectorKind;
import io.dudao.kit.problem.RuleBroken;
import java.util.List;

/** Who may make what kind of visit. */
final class Crew {
    private static final int JOINT = 2;

    private Crew() {}

    /** @throws RuleBroken {@code mystery-visit-is-never-announced} or {@code self-inspection-is-always-announced} */
    static void requireAnnounceable(Kind kind, boolean announced) {
        if (kind == Kind.MYSTERY && announced) {
            throw new RuleBroken("mystery-visit-is-never-announced", "The unit must not know of a mystery visit.");
        }
        if (kind == Kind.SELF && !announced) {
            throw new RuleBroken("self-inspection-is-always-announced", "The unit makes it itself.");
        }
    }

    /**
     * Nobody yet is well, too.
     *
     * @throws RuleBroken {@code inspector-is-not-active}, {@code joint-visit-needs-two-inspectors} or
     *     {@code third-party-visit-needs-outside-inspectors}
     */
    static void requireFit(Kind kind, List<Inspector> inspectors) {
        for (Inspector inspector : inspectors) {
            if (!inspector.active()) {
                throw new RuleBroken("inspector-is-not-active", "Inspector " + inspector.code() + " is not active.");
            }
            if (kind == Kind.THIRD_PARTY && inspector.kind() != InspectorKind.THIRD_PARTY) {
                throw new RuleBroken(
                        "third-party-visit-needs-outside-inspectors",
                        "Inspector " + inspector.code() + " belongs to the organisation.");
            }
        }
        if (kind == Kind.JOINT && inspectors.size() == 1) {
            throw new RuleBroken("joint-visit-needs-two-inspectors", "A joint visit is made by two at least.");
        }
    }

    /** Before it starts. @throws RuleBroken {@code joint-visit-needs-two-inspectors} */
    static void requireComplete(Kind kind, int inspectors) {
        if (kind == Kind.JOINT && inspectors < JOINT) {
            throw new RuleBroken("joint-visit-needs-two-inspectors", "A joint visit is made by two at least.");
        }
    }
}
