package io.dudao.inspection.calendar;

import io.dudao.kit.problem.RuleBroken;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which days the units of some regions have off. */
@Entity
@Table(name = "holiday_calendar")
public class HolidayCalendar {
    @Id
    private UUID id;

    private String code;
    private String titleChinese;
    private String titleEnglish;

    @Transient // JSON: read with the row by SQL
    private List<DayOfWeek> restDays = List.of();

    @Transient // JSON: read with the row by SQL
    private List<SpecialDay> days = List.of();

    @Transient // JSON: read with the row by SQL
    private List<String> regions = List.of();

    private Instant changedAt;
    private long revision;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected HolidayCalendar() {}

    @SuppressWarnings("NullAway.Init") // take() fills the rest
    private HolidayCalendar(UUID id, HolidayCalendarContent content, Instant now) {
        this.id = id;
        this.code = content.code();
        take(content, now);
    }

    /**
     * A new calendar.
     *
     * @throws RuleBroken {@code day-named-twice}
     */
    public static HolidayCalendar write(UUID id, HolidayCalendarContent content, Instant now) {
        content.requireConsistent();
        return new HolidayCalendar(id, content, now);
    }

    /**
     * Changes everything but the code; the same content changes nothing.
     *
     * @return whether anything changed
     * @throws RuleBroken {@code code-cannot-change}, {@code day-named-twice}
     */
    public boolean change(HolidayCalendarContent content, Instant now) {
        if (!code.equals(content.code())) {
            throw new RuleBroken("code-cannot-change", "Calendar " + code + " keeps its code.");
        }
        content.requireConsistent();
        if (isAs(content)) {
            return false;
        }
        take(content, now);
        return true;
    }

    private boolean isAs(HolidayCalendarContent content) {
        return titleChinese.equals(content.titleChinese())
                && titleEnglish.equals(content.titleEnglish())
                && restDays.equals(content.sortedRestDays())
                && days.equals(content.sortedDays())
                && regions.equals(content.sortedRegions());
    }

    private void take(HolidayCalendarContent content, Instant now) {
        titleChinese = content.titleChinese();
        titleEnglish = content.titleEnglish();
        restDays = content.sortedRestDays();
        days = content.sortedDays();
        regions = content.sortedRegions();
        changedAt = now;
        revision++;
    }

    /**
     * The days off from {@code from} to {@code to}, both included, each with what it is called; null for a weekly rest day.
     */
    public NavigableMap<LocalDate, @Nullable String> daysOff(LocalDate from, LocalDate to) {
        var named = days.stream().collect(Collectors.toMap(SpecialDay::date, Function.identity()));
        NavigableMap<LocalDate, @Nullable String> off = new TreeMap<>();
        for (LocalDate date = from; !date.isAfter(to); date = date.plusDays(1)) {
            SpecialDay special = named.get(date);
            if (special == null ? restDays.contains(date.getDayOfWeek()) : special.kind() == DayKind.HOLIDAY) {
                off.put(date, special == null ? null : special.name());
            }
        }
        return off;
    }

    public UUID id() {
        return id;
    }

    /** What people call it in requests; never changes. */
    public String code() {
        return code;
    }

    public String titleChinese() {
        return titleChinese;
    }

    public String titleEnglish() {
        return titleEnglish;
    }

    /** Weekdays off, Monday first. */
    public List<DayOfWeek> restDays() {
        return restDays;
    }

    /** Named days, first to last. */
    public List<SpecialDay> days() {
        return days;
    }

    /** Paths of the regions that follow it, sorted. */
    public List<String> regions() {
        return regions;
    }

    public Instant changedAt() {
        return changedAt;
    }

    /** 1, 2, 3 … */
    public long revision() {
        return revision;
    }
}
