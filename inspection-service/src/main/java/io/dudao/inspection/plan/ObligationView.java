package io.dudao.inspection.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * By when a plan wants a unit visited.
 *
 * @param plan code of the plan
 * @param unit code of the unit
 * @param lastOn local date of the last inspection on the plan's checklist; null: none yet
 * @param dueOn last local date in time: the plan's atLeastEveryDays after the last inspection, or after the plan's start
 * @param daysOverdue 0 while in time
 * @param nextVisitFrom start of the window of the plan's next visit there; null: none is planned
 */
public record ObligationView(
        UUID planId,
        String plan,
        UUID unitId,
        String unit,
        @Nullable LocalDate lastOn,
        LocalDate dueOn,
        int daysOverdue,
        @Nullable Instant nextVisitFrom) {}
