package io.dudao.inspection.correction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The finding that an action corrects.
 *
 * @param foundAt when the inspection was completed
 * @param foundOn the unit's local date of that
 */
public record Cause(
        UUID findingId, UUID inspectionId, UUID unitId, String checklistCode, Instant foundAt, LocalDate foundOn) {}
