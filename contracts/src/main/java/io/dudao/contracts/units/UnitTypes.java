package io.dudao.contracts.units;

import io.dudao.contracts.EventData;
import io.dudao.contracts.EventType;
import io.dudao.contracts.Topic;
import java.util.List;

/** The event types of {@link Topic#UNITS}. */
public final class UnitTypes {
    /** A unit is new. */
    public static final EventType<UnitState> UNIT_REGISTERED = of("unit-registered", UnitState.class);

    /** A unit's name, region, category, time zone, place, tags or opening hours changed. */
    public static final EventType<UnitState> UNIT_CHANGED = of("unit-changed", UnitState.class);

    /** A unit no longer serves customers. */
    public static final EventType<UnitState> UNIT_CLOSED = of("unit-closed", UnitState.class);

    /** A region is new or renamed. */
    public static final EventType<RegionState> REGION_REGISTERED = of("region-registered", RegionState.class);

    /** A holiday calendar is new or changed. */
    public static final EventType<HolidayCalendarState> HOLIDAY_CALENDAR_CHANGED =
            of("holiday-calendar-changed", HolidayCalendarState.class);

    private static final List<EventType<?>> ALL =
            List.of(UNIT_REGISTERED, UNIT_CHANGED, UNIT_CLOSED, REGION_REGISTERED, HOLIDAY_CALENDAR_CHANGED);

    private UnitTypes() {}

    /** Every type of the topic. */
    public static List<EventType<?>> all() {
        return ALL;
    }

    private static <T extends EventData> EventType<T> of(String fact, Class<T> data) {
        return new EventType<>("io.dudao.units." + fact + ".v1", Topic.UNITS, data);
    }
}
