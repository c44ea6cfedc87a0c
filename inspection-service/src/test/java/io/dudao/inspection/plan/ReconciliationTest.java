package io.dudao.inspection.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.dudao.inspection.visit.VisitStatus;
import io.dudao.inspection.visit.VisitWindow;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReconciliationTest {
    private static final UUID UNIT = new UUID(1, 1);
    private static final UUID PLAN = new UUID(2, 2);
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final LocalDateTime MONDAY = LocalDateTime.parse("2026-03-02T09:00");
    private static final List<@Nullable UUID> ONE_VISIT = Collections.singletonList(null);

    @Test
    void whatIsMissingIsPlannedAndWhatIsNotAskedForIsCalledOff() {
        var done = decide(
                List.of(slot(MONDAY, MONDAY, Slot.Mark.AS_RULED)),
                List.of(known(MONDAY.plusDays(1), VisitStatus.PLANNED)));
        assertThat(done.planned()).extracting(one -> one.slot().original()).containsExactly(MONDAY);
        assertThat(done.withdrawn()).extracting(Occurrence::original).containsExactly(MONDAY.plusDays(1));
    }

    @ParameterizedTest
    @EnumSource(value = VisitStatus.class, names = "PLANNED", mode = EnumSource.Mode.EXCLUDE)
    void whatAPersonBeganEndedOrCalledOffIsLeftAlone(VisitStatus status) {
        var skipped = slot(MONDAY, MONDAY, Slot.Mark.SKIPPED);
        var moved = slot(MONDAY, MONDAY.plusDays(2), Slot.Mark.MOVED);
        assertThat(decide(List.of(), List.of(known(MONDAY, status))).isEmpty()).isTrue();
        assertThat(decide(List.of(skipped), List.of(known(MONDAY, status))).isEmpty())
                .isTrue();
        assertThat(decide(List.of(moved), List.of(known(MONDAY, status))).isEmpty())
                .isTrue();
    }

    @Test
    void anOpenWindowIsTouchedOnlyWhereAPersonSkipsOrMovesIt() {
        LocalDateTime open = LocalDateTime.parse("2026-02-28T12:00");
        var occurrence = known(open, VisitStatus.PLANNED);
        assertThat(decide(List.of(), List.of(occurrence)).isEmpty()).isTrue();
        assertThat(decide(List.of(slot(open, open.plusHours(3), Slot.Mark.AS_RULED)), List.of(occurrence))
                        .isEmpty())
                .isTrue();
        assertThat(decide(List.of(slot(open, open, Slot.Mark.SKIPPED)), List.of(occurrence))
                        .withdrawn())
                .containsExactly(occurrence);
        assertThat(decide(List.of(slot(open, open.plusDays(3), Slot.Mark.MOVED)), List.of(occurrence))
                        .moved())
                .hasSize(1);
    }

    @Test
    void anEarlierEditionIsRemadeOnlyWhereTheChangeHoldsForIt() {
        var asked = List.of(slot(MONDAY, MONDAY, Slot.Mark.AS_RULED));
        var old = List.of(known(MONDAY, VisitStatus.PLANNED));
        var remade = new Reconciliation(UNIT, 2, null, NOW).decide(Expected.asRuled(asked), ONE_VISIT, old);
        assertThat(remade.withdrawn()).isEqualTo(old);
        assertThat(remade.planned()).hasSize(1);
        var kept =
                new Reconciliation(UNIT, 2, MONDAY.plusSeconds(1), NOW).decide(Expected.asRuled(asked), ONE_VISIT, old);
        assertThat(kept.isEmpty()).isTrue();
    }

    @Test
    void everyInspectorHasAVisitWhereAllMakeOne() {
        List<@Nullable UUID> two = List.of(new UUID(7, 7), new UUID(8, 8));
        var done = new Reconciliation(UNIT, 1, null, NOW)
                .decide(Expected.asRuled(List.of(slot(MONDAY, MONDAY, Slot.Mark.AS_RULED))), two, List.of());
        assertThat(done.planned()).extracting(Reconciliation.Planned::inspector).isEqualTo(two);
    }

    @Test
    void runsAtAnyTimesMakeTheSameVisitsAndTheSecondRunNone() {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Plan plan = Plan.create(
                    PLAN,
                    "plan",
                    PlanTestData.details()
                            .recurrence(random.nextBoolean() ? "FREQ=DAILY;INTERVAL=2" : "FREQ=WEEKLY;BYDAY=TU,FR")
                            .holidays(HolidayPolicy.values()[random.nextInt(4)])
                            .window(60 + random.nextInt(4_000))
                            .build(),
                    NOW);
            Set<LocalDate> off = LocalDate.parse("2026-04-03")
                    .datesUntil(LocalDate.parse("2026-04-08"))
                    .collect(java.util.stream.Collectors.toSet());
            Map<LocalDateTime, Occurrence> often = new HashMap<>();
            Map<LocalDateTime, Occurrence> seldom = new HashMap<>();
            run(plan, off, NOW, often);
            run(plan, off, NOW, seldom);
            Instant end = NOW.plus(Duration.ofDays(90));
            for (Instant at = NOW; at.isBefore(end); at = at.plus(Duration.ofMinutes(1 + random.nextInt(20_000)))) {
                run(plan, off, at, often);
            }
            for (int day = 30; day <= 90; day += 30) {
                run(plan, off, NOW.plus(Duration.ofDays(day)), seldom);
            }
            run(plan, off, end, often);
            assertThat(often.keySet()).as("seed " + seed).isEqualTo(seldom.keySet());
            assertThat(decideFor(plan, off, end, often).isEmpty())
                    .as("again, seed " + seed)
                    .isTrue();
        }
    }

    private static void run(Plan plan, Set<LocalDate> off, Instant at, Map<LocalDateTime, Occurrence> known) {
        Reconciliation done = decideFor(plan, off, at, known);
        assertThat(done.withdrawn()).isEmpty();
        done.planned().forEach(one -> known.put(one.slot().original(), occurrence(one.slot(), VisitStatus.PLANNED)));
    }

    private static Reconciliation decideFor(
            Plan plan, Set<LocalDate> off, Instant at, Map<LocalDateTime, Occurrence> known) {
        var schedule = new UnitSchedule(plan.details(), UNIT, ZoneId.of("America/New_York"), off, List.of());
        var all = new ArrayList<>(known.values());
        Expected expected = Expectation.of(plan, at).at(schedule, true, all, null);
        return new Reconciliation(UNIT, plan.edition(), plan.appliesFrom(), at).decide(expected, ONE_VISIT, all);
    }

    @Test
    void anAdaptivePlanAsksForTheFirstOccurrenceAfterTheInterval() {
        List<Slot> slots = new ArrayList<>();
        for (int week = 0; week < 10; week++) {
            slots.add(slot(MONDAY.plusWeeks(week), MONDAY.plusWeeks(week), Slot.Mark.AS_RULED));
        }
        // 10 days after 26 February is Sunday 8 March, the next Monday the 9th
        var choice = new AdaptiveChoice(reason("2026-02-26", 10));
        assertThat(chosen(choice, slots, List.of())).containsExactly(MONDAY.plusWeeks(1));
        assertThat(chosen(choice, slots, List.of(known(MONDAY, VisitStatus.PLANNED))))
                .containsExactly(MONDAY);
        assertThat(chosen(choice, slots, List.of(known(MONDAY.plusWeeks(5), VisitStatus.PLANNED))))
                .containsExactly(MONDAY.plusWeeks(1));
        assertThat(chosen(choice, slots, List.of(known(MONDAY.plusWeeks(1), VisitStatus.MISSED))))
                .containsExactly(MONDAY.plusWeeks(2));
        assertThat(chosen(choice, slots, List.of(known(MONDAY, VisitStatus.IN_PROGRESS))))
                .isEmpty();
    }

    private static List<LocalDateTime> chosen(AdaptiveChoice choice, List<Slot> slots, List<Occurrence> known) {
        return choice.of(slots, known).chosen().stream().map(Slot::original).toList();
    }

    private static IntervalReason reason(String lastOn, int days) {
        var factors = new IntervalFactors(
                List.of(BigDecimal.valueOf(80), BigDecimal.valueOf(80)), false, LocalDate.parse(lastOn), null, 0, 0);
        return IntervalReason.of(new AdaptiveInterval(days, 1, 100), factors);
    }

    private static Reconciliation decide(List<Slot> slots, List<Occurrence> known) {
        return new Reconciliation(UNIT, 1, null, NOW).decide(Expected.asRuled(slots), ONE_VISIT, known);
    }

    private static Slot slot(LocalDateTime original, LocalDateTime start, Slot.Mark mark) {
        Instant from = start.toInstant(ZoneOffset.UTC);
        Instant to = from.plus(Duration.ofDays(1));
        return new Slot(original, new VisitWindow(from, to, to), mark, null);
    }

    private static Occurrence known(LocalDateTime original, VisitStatus status) {
        return occurrence(slot(original, original, Slot.Mark.AS_RULED), status);
    }

    private static Occurrence occurrence(Slot slot, VisitStatus status) {
        VisitWindow window = slot.window();
        return new Occurrence(
                PLAN,
                UNIT,
                slot.original(),
                null,
                new UUID(3, slot.original().hashCode()),
                window.start(),
                window.end(),
                window.graceEnd(),
                1,
                false,
                null,
                status);
    }
}
