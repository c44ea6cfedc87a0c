package io.dudao.inspection.draw;

import static org.assertj.core.api.Assertions.assertThat;

import io.dudao.inspection.unit.OpeningHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StaffingTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Duration TWO_HOURS = Duration.ofHours(2);

    @Test
    void atLeastTwoGoAndWhoIsExcludedNeverDoes() {
        DrawnUnit unit = unit(1, "/north/harbour");
        List<PoolMember> pool = List.of(
                member(1, "/north", 6, List.of(unit.unitId())),
                member(2, "/north", 6, List.of()),
                member(3, "/north/harbour", 6, List.of()),
                member(4, "/south", 6, List.of()),
                member(5, "/north/harb", 6, List.of()));
        for (long seed = 0; seed < 500; seed++) {
            var staffed =
                    Staffing.of(List.of(unit), pool, terms(5), new Seed(seed)).getFirst();
            assertThat(staffed.inspectors()).as("seed " + seed).containsExactlyInAnyOrder(id(2), id(3));
        }
    }

    @Test
    void withoutEnoughOfThemNobodyGoes() {
        var staffed = Staffing.of(
                        List.of(unit(1, "/north")), List.of(member(1, "/north", 6, List.of())), terms(5), new Seed(1))
                .getFirst();
        assertThat(staffed.inspectors()).isEmpty();
        assertThat(staffed.at()).isNull();
    }

    @Test
    void capacityOfTheLocalDayAndEarlierVisitsAreRespected() {
        Instant nine = LocalDate.of(2026, 12, 1)
                .atTime(LocalTime.of(9, 0))
                .atZone(SHANGHAI)
                .toInstant();
        List<PoolMember> pool = List.of(
                member(1, "/n", 2, List.of()), new PoolMember(id(2), List.of("/n"), 2, List.of(), List.of(nine)));
        // One day, two visits each: the second has one left, so one of the two drawn units finds nobody.
        var staffed = Staffing.of(List.of(unit(1, "/n"), unit(2, "/n")), pool, terms(1), new Seed(5));
        assertThat(staffed).filteredOn(one -> one.at() == null).hasSize(1);
        assertThat(staffed.getFirst().at()).isAfterOrEqualTo(nine.plus(TWO_HOURS));
    }

    @Test
    void theLoadIsEven() {
        List<DrawnUnit> units = units(30);
        List<PoolMember> pool = List.of(
                member(1, "/n", 50, List.of()),
                member(2, "/n", 50, List.of()),
                member(3, "/n", 50, List.of()),
                member(4, "/n", 50, List.of()),
                member(5, "/n", 50, List.of()));
        Map<UUID, Integer> load = new HashMap<>();
        Staffing.of(units, pool, terms(60), new Seed(9))
                .forEach(one -> one.inspectors().forEach(who -> load.merge(who, 1, Integer::sum)));
        assertThat(load.values()).allSatisfy(visits -> assertThat(visits).isBetween(11, 13));
    }

    /** Whatever is drawn: enough inspectors, who may go, inside window and opening hours, no overlap, no day too full. */
    @Test
    void anyStaffingKeepsItsPromises() {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<DrawnUnit> units = units(1 + random.nextInt(40));
            List<PoolMember> pool = pool(random, units);
            Staffing.Terms terms = terms(1 + random.nextInt(10));
            var staffed = Staffing.of(units, pool, terms, new Seed(seed));
            assertThat(staffed).isEqualTo(Staffing.of(units, pool.reversed(), terms, new Seed(seed)));
            check("seed " + seed, staffed, pool, terms);
        }
    }

    private static void check(
            String what, List<Staffing.Staffed> staffed, List<PoolMember> pool, Staffing.Terms terms) {
        for (PoolMember member : pool) {
            List<Instant> agenda = new ArrayList<>(member.booked());
            Map<LocalDate, Integer> days = new HashMap<>();
            for (Staffing.Staffed one : staffed) {
                if (one.at() != null && one.inspectors().contains(member.inspectorId())) {
                    assertThat(member.mayVisit(one.unit())).as(what).isTrue();
                    assertThat(one.inspectors())
                            .as(what)
                            .hasSize(terms.perVisit())
                            .doesNotHaveDuplicates();
                    agenda.add(one.at());
                    LocalTime local = LocalTime.ofInstant(one.at(), SHANGHAI);
                    assertThat(local).as(what).isBetween(LocalTime.of(9, 0), LocalTime.of(15, 0));
                    assertThat(one.at())
                            .as(what)
                            .isBetween(terms.from(), terms.end().minus(TWO_HOURS));
                }
            }
            agenda.forEach(at -> days.merge(LocalDate.ofInstant(at, SHANGHAI), 1, Integer::sum));
            assertThat(days.values()).as(what).allMatch(visits -> visits <= member.dailyCapacity());
            agenda.sort(null);
            for (int i = 1; i < agenda.size(); i++) {
                assertThat(Duration.between(agenda.get(i - 1), agenda.get(i)))
                        .as(what)
                        .isGreaterThanOrEqualTo(TWO_HOURS);
            }
        }
    }

    @Test
    void aTimeThatTheClockLeavesOutIsNoTime() {
        var opening =
                new OpeningHours(List.of(new OpeningHours.Weekday(DayOfWeek.SUNDAY, hours("01:00", "05:00"))), null);
        var starts = VisitTimes.within(
                Instant.parse("2026-03-28T23:00:00Z"),
                Instant.parse("2026-03-29T21:00:00Z"),
                Duration.ofMinutes(60),
                BERLIN,
                opening);
        assertThat(starts.stream().map(start -> LocalTime.ofInstant(start.at(), BERLIN)))
                .containsExactly(
                        LocalTime.of(1, 0),
                        LocalTime.of(1, 30),
                        LocalTime.of(3, 0),
                        LocalTime.of(3, 30),
                        LocalTime.of(4, 0));
    }

    @Test
    void hoursPastMidnightAndExceptionalDatesAreKept() {
        var opening = new OpeningHours(
                List.of(new OpeningHours.Weekday(DayOfWeek.MONDAY, hours("22:30", "01:00"))),
                List.of(new OpeningHours.SpecialDate(LocalDate.of(2026, 12, 14), List.of())));
        var starts = VisitTimes.within(
                LocalDate.of(2026, 12, 7).atTime(23, 0).atZone(SHANGHAI).toInstant(),
                LocalDate.of(2026, 12, 20).atStartOfDay(SHANGHAI).toInstant(),
                Duration.ofMinutes(60),
                SHANGHAI,
                opening);
        assertThat(starts.stream()
                        .map(start ->
                                start.at().atZone(SHANGHAI).toLocalDateTime().toString()))
                .containsExactly("2026-12-07T23:00", "2026-12-07T23:30", "2026-12-08T00:00");
        assertThat(starts.getLast().day()).isEqualTo(LocalDate.of(2026, 12, 8));
    }

    private static List<OpeningHours.Interval> hours(String opens, String closes) {
        return List.of(new OpeningHours.Interval(LocalTime.parse(opens), LocalTime.parse(closes)));
    }

    private static List<PoolMember> pool(Random random, List<DrawnUnit> units) {
        List<PoolMember> pool = new ArrayList<>();
        for (int i = 1; i <= 1 + random.nextInt(8); i++) {
            List<UUID> excluded = units.stream()
                    .map(DrawnUnit::unitId)
                    .filter(unit -> random.nextInt(4) == 0)
                    .toList();
            pool.add(member(i, random.nextInt(6) == 0 ? "/s" : "/n", 1 + random.nextInt(3), excluded));
        }
        return pool;
    }

    private static List<DrawnUnit> units(int count) {
        List<DrawnUnit> units = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            units.add(unit(100 + i, "/n/part"));
        }
        return units;
    }

    private static Staffing.Terms terms(int days) {
        Instant start = LocalDate.of(2026, 12, 1).atStartOfDay(SHANGHAI).toInstant();
        return new Staffing.Terms(start, start.plus(Duration.ofDays(days)), TWO_HOURS, 2);
    }

    private static DrawnUnit unit(int number, String region) {
        return new DrawnUnit(id(number), region, region, SHANGHAI, VisitTimes.USUAL);
    }

    private static PoolMember member(int number, String region, int capacity, List<UUID> excluded) {
        return new PoolMember(id(number), List.of(region), capacity, excluded, List.of());
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }
}
