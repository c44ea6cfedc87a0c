package io.dudao.inspection.correction;

import java.time.LocalDate;
import java.util.UUID;

/**
 * When an open action is reminded of next.
 *
 * @param nextOn local date of the unit
 */
record ReminderClock(UUID actionId, Rung rung, LocalDate nextOn) {}
