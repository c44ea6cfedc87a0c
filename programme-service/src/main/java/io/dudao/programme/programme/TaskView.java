package io.dudao.programme.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A task as callers read it. */
public record TaskView(
        UUID id,
        UUID programmeId,
        UUID unitId,
        String unit,
        String title,
        LocalDate dueOn,
        TaskStatus status,
        @Nullable LocalDate completedOn,
        @Nullable LocalDate previousDueOn,
        @Nullable String rescheduleReason,
        Instant changedAt,
        long revision) {

    static TaskView of(Task task, String unit) {
        return new TaskView(
                task.id(),
                task.programmeId(),
                task.unitId(),
                unit,
                task.title(),
                task.dueOn(),
                task.status(),
                task.completedOn(),
                task.previousDueOn(),
                task.rescheduleReason(),
                task.changedAt(),
                task.revision());
    }
}
