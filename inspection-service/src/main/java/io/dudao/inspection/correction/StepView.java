package io.dudao.inspection.correction;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step of an action as callers see it.
 *
 * @param step such as {@code rejected}
 * @param changes old and new values
 */
public record StepView(
        String step, Instant takenAt, @Nullable String reason, List<Changed> changes) {

    /** One field; null: there was or is no value. */
    public record Changed(
            String field, @Nullable String before, @Nullable String after) {}

    static StepView of(TakenStep taken) {
        return new StepView(
                taken.step().participle(),
                taken.takenAt(),
                taken.reason(),
                taken.changes().stream()
                        .map(change -> new Changed(change.field(), change.before(), change.after()))
                        .toList());
    }
}
