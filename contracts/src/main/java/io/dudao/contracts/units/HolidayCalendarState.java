package io.dudao.contracts.units;

import io.dudao.contracts.EventData;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A holiday calendar as it is now. It travels on the units' topic, keyed by its own id.
 *
 * @param unitId the calendar's own id, also the record's key
 * @param revision the calendar's revision: 1, 2, 3 …; the highest wins
 * @param occurredAt when it was written or changed
 * @param code what people call the calendar; unique, never changes
 * @param restDays weekdays off, unless the date is a working day
 * @param holidays local dates off, first to last
 * @param workingDays local dates that are worked though their weekday is off, first to last
 * @param regions whole paths of the regions that follow it, each with everything below that follows no other
 */
public record HolidayCalendarState(
        UUID unitId,
        long revision,
        Instant occurredAt,
        String code,
        List<DayOfWeek> restDays,
        List<LocalDate> holidays,
        List<LocalDate> workingDays,
        List<String> regions)
        implements EventData {}
