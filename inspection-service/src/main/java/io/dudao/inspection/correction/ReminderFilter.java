package io.dudao.inspection.correction;

import org.jspecify.annotations.Nullable;

/**
 * Which reminders to list; what is null does not narrow.
 *
 * @param unit code of the unit
 * @param region path of a region, with everything below
 * @param standing true: of actions that are still open, with the deadline that the reminder names; false: the others
 */
public record ReminderFilter(
        @Nullable String unit,
        @Nullable String region,
        @Nullable Rung rung,
        @Nullable Boolean standing) {}
