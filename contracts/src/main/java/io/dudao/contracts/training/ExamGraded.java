package io.dudao.contracts.training;

import io.dudao.contracts.EventData;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The result of one attempt at a course's exam.
 *
 * @param unitId the unit where the person works
 * @param revision the result's revision: 1, 2, 3 …; the highest wins
 * @param occurredAt when the exam was taken
 * @param examResultId the result
 * @param staffId who took it
 * @param courseId the course it examines
 * @param attempt 1 for the person's first attempt at this course, then 2, 3 …
 * @param theory 0 to 100; absent: the course has no such part
 * @param practical 0 to 100; absent: the course has no such part
 * @param passed whether every part reached its pass mark and attendance its minimum
 */
public record ExamGraded(
        UUID unitId,
        long revision,
        Instant occurredAt,
        UUID examResultId,
        UUID staffId,
        UUID courseId,
        int attempt,
        @Nullable BigDecimal theory,
        @Nullable BigDecimal practical,
        boolean passed)
        implements EventData {}
