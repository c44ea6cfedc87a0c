package io.dudao.inspection.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dudao.kit.problem.ProblemException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecurrenceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // 31 January: months without a 31st have none, or their last day
                "FREQ=MONTHLY | SKIP | 2026-01-31 | 2026-01-31 2026-03-31 2026-05-31 2026-07-31",
                "FREQ=MONTHLY | CLAMP | 2026-01-31 | 2026-01-31 2026-02-28 2026-03-31 2026-04-30 2026-05-31",
                "FREQ=MONTHLY | CLAMP | 2028-01-31 | 2028-01-31 2028-02-29 2028-03-31",
                "FREQ=MONTHLY;BYMONTHDAY=-1 | SKIP | 2026-01-31 | 2026-01-31 2026-02-28 2026-03-31 2026-04-30",
                "FREQ=MONTHLY;BYMONTHDAY=30 | CLAMP | 2026-01-30 | 2026-01-30 2026-02-28 2026-03-30",
                // 29 February
                "FREQ=YEARLY | SKIP | 2024-02-29 | 2024-02-29 2028-02-29 2032-02-29",
                "FREQ=YEARLY | CLAMP | 2024-02-29 | 2024-02-29 2025-02-28 2026-02-28 2027-02-28 2028-02-29",
                // the example of RFC 5545, 3.3.10: the week's start decides which weeks are skipped
                "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO | SKIP | 1997-08-05 | 1997-08-05 1997-08-10 1997-08-19 1997-08-24",
                "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU | SKIP | 1997-08-05 | 1997-08-05 1997-08-17 1997-08-19 1997-08-31",
                "FREQ=MONTHLY;BYDAY=2TU | SKIP | 2026-01-01 | 2026-01-13 2026-02-10 2026-03-10",
                "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1 | SKIP | 2026-01-01 | 2026-01-30 2026-02-27 2026-03-31",
                "FREQ=WEEKLY;BYDAY=SU | SKIP | 2026-01-01 | 2026-01-04 2026-01-11 2026-01-18",
            })
    void namesTheDaysOfTheRfc(String rule, MonthEnd monthEnd, String start, String expected) {
        LocalDateTime from = LocalDateTime.parse(start + "T09:00");
        List<String> days = List.of(expected.split(" "));
        LocalDateTime to = LocalDateTime.parse(days.getLast() + "T09:00");
        assertThat(Recurrence.of(rule, from, monthEnd).between(from, to))
                .extracting(time -> time.toLocalDate().toString())
                .isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "every second Tuesday | recurrence-cannot-be-read",
                "RRULE:FREQ=DAILY | recurrence-cannot-be-read",
                "FREQ=DAILY;INTERVAL=0 | recurrence-cannot-be-read",
                "FREQ=DAILY;COUNT=2;UNTIL=20270101T000000 | recurrence-cannot-be-read",
                "FREQ=HOURLY | recurrence-is-finer-than-a-day",
                "FREQ=SECONDLY;COUNT=3 | recurrence-is-finer-than-a-day",
                "FREQ=DAILY;UNTIL=20270101T000000Z | recurrence-until-is-local",
                "FREQ=DAILY;UNTIL=20270101 | recurrence-until-is-local",
                "FREQ=DAILY;BYHOUR=8,9,10,11,12 | recurrence-is-too-dense",
                "FREQ=DAILY;BYMINUTE=0,15,30,45;BYHOUR=9,10 | recurrence-is-too-dense",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30 | recurrence-never-happens",
                "FREQ=DAILY;UNTIL=20200101T000000 | recurrence-never-happens",
            })
    void refusesWhatIsNoSensibleRuleAndNamesTheField(String rule, String slug) {
        LocalDateTime start = LocalDateTime.parse("2026-01-01T09:00");
        assertThatThrownBy(() -> Recurrence.of(rule, start, MonthEnd.SKIP).requireSensible())
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.slug()).isEqualTo(slug);
                    assertThat(problem.violations()).extracting("field").containsExactly("recurrence");
                });
    }

    @Test
    void fourTimesADayIsStillARule() {
        Recurrence.of("FREQ=DAILY;BYHOUR=8,12,16,20", LocalDateTime.parse("2026-01-01T08:00"), MonthEnd.SKIP)
                .requireSensible();
    }

    @Test
    void tellsTheLongestGap() {
        LocalDateTime start = LocalDateTime.parse("2026-01-31T09:00");
        assertThat(Recurrence.of("FREQ=WEEKLY", start, MonthEnd.SKIP).longestGapInDays())
                .isEqualTo(7);
        assertThat(Recurrence.of("FREQ=MONTHLY", start, MonthEnd.CLAMP).longestGapInDays())
                .isEqualTo(31);
        assertThat(Recurrence.of("FREQ=MONTHLY", start, MonthEnd.SKIP).longestGapInDays())
                .isEqualTo(61);
        assertThat(Recurrence.of("FREQ=DAILY;COUNT=1", start, MonthEnd.SKIP).longestGapInDays())
                .isEqualTo(366);
    }

    @Test
    void anySlicesOfTimeGiveTheSameOccurrences() {
        List<String> rules = List.of(
                "FREQ=DAILY",
                "FREQ=DAILY;INTERVAL=3;BYHOUR=9,17",
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU",
                "FREQ=MONTHLY",
                "FREQ=MONTHLY;BYDAY=-1FR",
                "FREQ=MONTHLY;COUNT=17",
                "FREQ=YEARLY;BYMONTH=1,6;BYMONTHDAY=-1",
                "FREQ=WEEKLY;UNTIL=20270630T090000");
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            LocalDateTime start = LocalDateTime.parse("2025-12-31T09:00").plusDays(random.nextInt(800));
            Recurrence rule = Recurrence.of(
                    rules.get(random.nextInt(rules.size())),
                    start,
                    random.nextBoolean() ? MonthEnd.SKIP : MonthEnd.CLAMP);
            LocalDateTime from = start.minusDays(random.nextInt(30)).plusMinutes(random.nextInt(2_000));
            LocalDateTime to = from.plusDays(900);
            List<LocalDateTime> sliced = new ArrayList<>();
            for (LocalDateTime at = from; !at.isAfter(to); ) {
                LocalDateTime end = at.plusMinutes(1 + random.nextInt(200_000));
                LocalDateTime last = end.isAfter(to) ? to : end;
                sliced.addAll(rule.between(at, last));
                at = last.plusSeconds(1);
            }
            assertThat(sliced).as("seed " + seed).isEqualTo(rule.between(from, to));
        }
    }
}
