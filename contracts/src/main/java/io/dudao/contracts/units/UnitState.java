package io.dudao.contracts.units;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.dudao.contracts.EventData;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit as it is now: the whole state, so the latest record of a key is all that a reader needs.
 *
 * <p>An enum component is null when the sender uses a value that this version does not know; a consumer then skips.
 *
 * @param unitId the unit's own id, also the record's key
 * @param revision the unit's revision: 1, 2, 3 …; the highest wins
 * @param occurredAt when it was registered, changed or closed
 * @param code what people and imports call the unit; unique, never reused
 * @param name the unit's name as customers read it
 * @param category the peer group it is compared with, such as {@code store}
 * @param regionPath the whole path of its region from the root, such as {@code /north/harbour}
 * @param timeZone IANA name; decides to which local day a fact belongs
 * @param status whether it serves customers
 * @param address postal address in one line; absent: not known
 * @param latitude degrees north, WGS 84, -90 to 90; absent: not known
 * @param longitude degrees east, WGS 84, -180 to 180; absent: not known
 * @param tags words by which it is picked out, each once; absent: none
 * @param openingHours when it is open, in its local time; absent: not known
 */
public record UnitState(
        UUID unitId,
        long revision,
        Instant occurredAt,
        String code,
        String name,
        String category,
        String regionPath,
        String timeZone,
        @Nullable Status status,
        @Nullable String address,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable List<String> tags,
        @Nullable OpeningHours openingHours)
        implements EventData {
    /** Whether a unit serves customers. */
    public enum Status {
        OPEN,
        CLOSED
    }

    /**
     * When a unit is open.
     *
     * @param weekly by weekday; closed on one that is not named
     * @param exceptions dates on which the weekly hours do not hold
     */
    public record OpeningHours(List<Weekday> weekly, List<SpecialDate> exceptions) {}

    /** The hours of a weekday. */
    public record Weekday(DayOfWeek day, List<Interval> intervals) {}

    /** The hours of a date; no intervals: closed. */
    public record SpecialDate(LocalDate date, List<Interval> intervals) {}

    /**
     * From opening to closing, as {@code 09:30}.
     *
     * @param closes not later than {@code opens}: on the next day
     */
    public record Interval(
            @JsonFormat(pattern = "HH:mm") LocalTime opens,
            @JsonFormat(pattern = "HH:mm") LocalTime closes) {}
}
