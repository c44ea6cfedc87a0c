package io.dudao.inspection.correction;

import io.dudao.kit.problem.RuleBroken;
import java.util.Locale;

/** What can happen to a corrective action, from which stages, and the stage it leads to. */
public enum Step {
    OPENED,
    CONTAIN,
    COMPLETE,
    VERIFY,
    REJECT,
    REOPEN,
    WITHDRAW,
    ASSIGN,
    RESCHEDULE,
    RAISE,
    REMIND,
    FALL_OVERDUE,
    ESCALATE;

    private boolean isPossibleAt(Stage stage) {
        return switch (this) {
            case OPENED -> false;
            case CONTAIN -> stage == Stage.OPEN;
            case COMPLETE, ASSIGN, RESCHEDULE, RAISE, REMIND, FALL_OVERDUE, ESCALATE -> stage.status() == Status.OPEN;
            case VERIFY, REJECT -> stage == Stage.DONE;
            case REOPEN -> stage == Stage.VERIFIED;
            case WITHDRAW -> stage != Stage.WITHDRAWN;
        };
    }

    /** The stage after this step; throws as {@link #require} does. */
    Stage after(Stage stage) {
        require(stage);
        return switch (this) {
            case OPENED, REJECT, REOPEN -> Stage.OPEN;
            case CONTAIN -> Stage.CONTAINED;
            case COMPLETE -> Stage.DONE;
            case VERIFY -> Stage.VERIFIED;
            case WITHDRAW -> Stage.WITHDRAWN;
            case ASSIGN, RESCHEDULE, RAISE, REMIND, FALL_OVERDUE, ESCALATE -> stage;
        };
    }

    /**
     * Demands that this step can be taken at {@code stage}.
     *
     * @throws RuleBroken {@code closed-action-cannot-be-closed-again}, else such as {@code open-action-cannot-be-verified}
     */
    void require(Stage stage) {
        if (!isPossibleAt(stage)) {
            String slug = this == COMPLETE
                    ? "closed-action-cannot-be-closed-again"
                    : word(stage.name()) + "-action-cannot-be-" + participle();
            throw new RuleBroken(slug, "The action is " + word(stage.name()) + ".");
        }
    }

    /** The step as it is told: {@code rejected}. */
    public String participle() {
        return switch (this) {
            case OPENED -> "opened";
            case CONTAIN -> "contained";
            case COMPLETE -> "done";
            case VERIFY -> "verified";
            case REJECT -> "rejected";
            case REOPEN -> "reopened";
            case WITHDRAW -> "withdrawn";
            case ASSIGN -> "assigned";
            case RESCHEDULE -> "rescheduled";
            case RAISE -> "raised";
            case REMIND -> "reminded";
            case FALL_OVERDUE -> "overdue";
            case ESCALATE -> "escalated";
        };
    }

    private static String word(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
