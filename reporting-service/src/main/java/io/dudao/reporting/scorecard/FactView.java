package io.dudao.reporting.scorecard;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One fact behind a figure. The three figures are null where too few answered for anybody but analysts to see them.
 *
 * @param eventId the event that told it last
 * @param type of the event
 * @param source of the event, such as {@code /inspection-service}
 * @param sourceId the aggregate that it comes from
 * @param revision of the aggregate
 * @param day local date of the unit that it counts for; for a step, from which it holds
 * @param value the observation itself: numerator per denominator, null where the denominator is 0
 * @param recordedAt when reporting took it over
 */
public record FactView(
        UUID eventId,
        String type,
        String source,
        UUID sourceId,
        long revision,
        UUID unitId,
        String unit,
        Instant occurredAt,
        LocalDate day,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable BigDecimal value,
        Instant recordedAt) {

    /** The same without its figures. */
    FactView withoutFigures() {
        return new FactView(
                eventId, type, source, sourceId, revision, unitId, unit, occurredAt, day, null, null, null, recordedAt);
    }
}
