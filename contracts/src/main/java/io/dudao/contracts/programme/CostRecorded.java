package io.dudao.contracts.programme;

import io.dudao.contracts.EventData;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What serving customers cost a unit on a day.
 *
 * @param unitId the unit it happened at
 * @param revision the cost record's revision: 1, 2, 3 …; the highest wins
 * @param occurredAt within onDate at the unit; noon when nothing closer is known
 * @param costRecordId the cost record
 * @param onDate local date of the unit to which the cost belongs
 * @param category what it was spent on, such as {@code labour}
 * @param amount in the organisation's currency; negative is a refund
 */
public record CostRecorded(
        UUID unitId,
        long revision,
        Instant occurredAt,
        UUID costRecordId,
        LocalDate onDate,
        String category,
        BigDecimal amount)
        implements EventData {}
