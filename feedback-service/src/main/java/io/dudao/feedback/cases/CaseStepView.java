package io.dudao.feedback.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step of a case as people read it.
 *
 * @param revision the case's revision after it
 * @param who the token's subject
 * @param from the department that had the case before, if another has it now
 * @param to the department that has the case after it
 * @param note the reason or cause given
 */
public record CaseStepView(
        UUID id,
        long revision,
        CaseStep.Kind kind,
        Instant occurredAt,
        String who,
        @Nullable String from,
        String to,
        @Nullable String note) {

    static CaseStepView of(CaseStep step) {
        return new CaseStepView(
                step.id(),
                step.revision(),
                step.kind(),
                step.occurredAt(),
                step.who(),
                step.fromDepartment(),
                step.toDepartment(),
                step.note());
    }
}
