package io.dudao.feedback.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dudao.kit.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Cases and steps as the JSON from which one statement makes many rows. */
@ApplicationScoped
class CaseRows {
    private final ObjectMapper json;

    CaseRows(ObjectMapper json) {
        this.json = json;
    }

    String cases(List<CustomerCase> cases) {
        return write(cases, CaseRow::of);
    }

    String steps(List<CaseStep> steps) {
        return write(steps, StepRow::of);
    }

    private <T> String write(List<T> rows, Function<T, Object> row) {
        try {
            return json.writeValueAsString(rows.stream().map(row).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cases cannot be written as rows", e);
        }
    }

    private record CaseRow(
            UUID id,
            @Nullable String externalId,
            UUID unitId,
            String category,
            String department,
            String channel,
            CustomerCase.Status status,
            Instant openedAt,
            @Nullable Instant dueAt,
            @Nullable Instant resolvedAt,
            @Nullable UUID feedbackId,
            @Nullable String importedHash,
            @Nullable Instant importedResolvedAt,
            long revision) {

        static Object of(CustomerCase one) {
            return new CaseRow(
                    one.id(),
                    one.externalId(),
                    one.unitId(),
                    one.category(),
                    one.department(),
                    one.channel(),
                    one.status(),
                    one.openedAt(),
                    one.dueAt(),
                    one.resolvedAt(),
                    one.feedbackId(),
                    one.importedHash(),
                    one.importedResolvedAt(),
                    one.revision());
        }
    }

    private record StepRow(
            UUID id,
            UUID caseId,
            long revision,
            CaseStep.Kind kind,
            Instant occurredAt,
            String who,
            @Nullable String fromDepartment,
            String toDepartment,
            @Nullable String note) {

        static Object of(CaseStep step) {
            return new StepRow(
                    Ids.next(),
                    step.caseId(),
                    step.revision(),
                    step.kind(),
                    step.occurredAt(),
                    step.who(),
                    step.fromDepartment(),
                    step.toDepartment(),
                    step.note());
        }
    }
}
