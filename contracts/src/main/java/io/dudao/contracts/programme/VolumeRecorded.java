package io.dudao.contracts.programme;

import io.dudao.contracts.EventData;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * How much service a unit gave on a day.
 *
 * @param unitId the unit it happened at
 * @param revision the volume record's revision: 1, 2, 3 …; the highest wins
 * @param occurredAt within onDate at the unit; noon when nothing closer is known
 * @param volumeRecordId the volume record
 * @param onDate local date of the unit on which it served
 * @param service the kind of service, such as {@code counter}
 * @param count services given, 0 or more; a fraction where one is weighted
 */
public record VolumeRecorded(
        UUID unitId,
        long revision,
        Instant occurredAt,
        UUID volumeRecordId,
        LocalDate onDate,
        String service,
        BigDecimal count)
        implements EventData {}
