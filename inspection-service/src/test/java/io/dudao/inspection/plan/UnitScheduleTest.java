package io.dudao.inspection.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.dudao.inspection.plan.Slot.Mark;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitScheduleTest {
    private static final UUID UNIT = new UUID(1, 1);
    private static final LocalDateTime FRIDAY = LocalDateTime.parse("2026-10-02T09:00");

    @ParameterizedTest
    @CsvSource({
        // an ordinary day
        "Asia/Shanghai,       2026-03-08T02:30, 2026-03-07T18:30:00Z",
        "America/New_York,    2026-03-07T02:30, 2026-03-07T07:30:00Z",
        // left out by the clock change: later by the gap, 03:30 and 02:45
        "America/New_York,    2026-03-08T02:30, 2026-03-08T07:30:00Z",
        "Australia/Lord_Howe, 2026-10-04T02:15, 2026-10-03T15:45:00Z",
        // twice there: the earlier one
        "America/New_York,    2026-11-01T01:30, 2026-11-01T05:30:00Z",
        "Australia/Lord_Howe, 2026-04-05T01:45, 2026-04-04T14:45:00Z",
    })
    void readsLocalTimesInTheUnitsZone(String zone, String local, String expected) {
        assertThat(schedule(zone, HolidayPolicy.KEEP, 60)
                        .window(LocalDateTime.parse(local))
                        .start())
                .isEqualTo(Instant.parse(expected));
    }

    @Test
    void wholeDaysOfAWindowAreDaysOnTheWallClock() {
        var window = schedule("America/New_York", HolidayPolicy.KEEP, 7 * 24 * 60 + 30)
                .window(LocalDateTime.parse("2026-03-05T09:00"));
        assertThat(window.start()).isEqualTo(Instant.parse("2026-03-05T14:00:00Z"));
        assertThat(window.end()).isEqualTo(Instant.parse("2026-03-12T13:30:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "KEEP,                 AS_RULED,           2026-10-02T01:00:00Z",
        "SKIP,                 SKIPPED_BY_HOLIDAY, 2026-10-02T01:00:00Z",
        "NEXT_WORKING_DAY,     MOVED_BY_HOLIDAY,   2026-10-08T01:00:00Z",
        "PREVIOUS_WORKING_DAY, MOVED_BY_HOLIDAY,   2026-09-30T01:00:00Z",
    })
    void holidaysMoveOrSkip(HolidayPolicy policy, Mark mark, String start) {
        Set<LocalDate> nationalDays = LocalDate.parse("2026-10-01")
                .datesUntil(LocalDate.parse("2026-10-08"))
                .collect(java.util.stream.Collectors.toSet());
        Slot slot = schedule("Asia/Shanghai", policy, 60, nationalDays).slot(FRIDAY);
        assertThat(slot.mark()).isEqualTo(mark);
        assertThat(slot.window().start()).isEqualTo(Instant.parse(start));
        assertThat(slot.original()).isEqualTo(FRIDAY);
    }

    @Test
    void whereNoWorkingDayIsNearTheOccurrenceStays() {
        Set<LocalDate> closedForMonths = LocalDate.parse("2026-08-01")
                .datesUntil(LocalDate.parse("2026-12-31"))
                .collect(java.util.stream.Collectors.toSet());
        Slot slot = schedule("Asia/Shanghai", HolidayPolicy.NEXT_WORKING_DAY, 60, closedForMonths)
                .slot(FRIDAY);
        assertThat(slot.window().start()).isEqualTo(Instant.parse("2026-10-02T01:00:00Z"));
    }

    @Test
    void aPersonsWordStandsAboveTheHolidayAndTheUnitsOwnAboveThatForAll() {
        var all = exception(null, LocalDateTime.parse("2026-10-05T09:00"));
        var own = exception(UNIT, null);
        var plan = PlanTestData.details().holidays(HolidayPolicy.SKIP).build();
        var zone = ZoneId.of("Asia/Shanghai");
        Set<LocalDate> off = Set.of(FRIDAY.toLocalDate());
        assertThat(new UnitSchedule(plan, UNIT, zone, off, List.of(all))
                        .slot(FRIDAY)
                        .mark())
                .isEqualTo(Mark.MOVED);
        assertThat(new UnitSchedule(plan, UNIT, zone, off, List.of(all, own))
                        .slot(FRIDAY)
                        .mark())
                .isEqualTo(Mark.SKIPPED);
        assertThat(new UnitSchedule(plan, new UUID(2, 2), zone, off, List.of(own))
                        .slot(FRIDAY)
                        .mark())
                .isEqualTo(Mark.SKIPPED_BY_HOLIDAY);
    }

    private static OccurrenceException exception(@Nullable UUID unit, @Nullable LocalDateTime movedTo) {
        return new OccurrenceException(
                new UUID(3, 3), new UUID(4, 4), unit, FRIDAY, movedTo, "Market day", Instant.EPOCH);
    }

    private static UnitSchedule schedule(String zone, HolidayPolicy policy, int windowMinutes) {
        return schedule(zone, policy, windowMinutes, Set.of());
    }

    private static UnitSchedule schedule(String zone, HolidayPolicy policy, int windowMinutes, Set<LocalDate> off) {
        var plan = PlanTestData.details().holidays(policy).window(windowMinutes).build();
        return new UnitSchedule(plan, UNIT, ZoneId.of(zone), off, List.of());
    }
}
