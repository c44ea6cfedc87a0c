package io.dudao.reporting.history;

import io.dudao.contracts.Event;
import io.dudao.contracts.EventData;
import io.dudao.contracts.feedback.CaseState;
import io.dudao.contracts.feedback.FeedbackReceived;
import io.dudao.contracts.inspection.CorrectiveActionState;
import io.dudao.contracts.inspection.InspectionCompleted;
import io.dudao.contracts.programme.CostRecorded;
import io.dudao.contracts.programme.TaskState;
import io.dudao.contracts.programme.VolumeRecorded;
import io.dudao.contracts.risk.RiskMaterialised;
import io.dudao.contracts.risk.RiskState;
import io.dudao.contracts.risk.RiskTreatmentState;
import io.dudao.contracts.training.CertificateState;
import io.dudao.contracts.training.ExamGraded;
import io.dudao.reporting.indicator.Histogram;
import io.dudao.reporting.indicator.Sums;
import io.dudao.reporting.period.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The scoring page read naively: looks at all events at once, knows no facts, no revisions to compare, no buckets. */
public final class NaiveModel {
    private final Map<UUID, List<EventData>> histories;
    private final Function<UUID, ZoneId> zones;

    /** Of events in the order told. */
    public NaiveModel(Collection<Event<?>> events, Function<UUID, ZoneId> zones) {
        this.histories = events.stream()
                .collect(Collectors.groupingBy(
                        event -> event.subject(),
                        Collectors.mapping(event -> (EventData) event.data(), Collectors.toList())));
        this.zones = zones;
    }

    private record Seen(
            UUID unit, String indicator, LocalDate day, BigDecimal numerator, BigDecimal denominator, boolean timed) {}

    /** The sums of some units in a period by indicator; indicators without facts are missing. */
    public Map<String, Sums> sums(Set<UUID> units, Period period) {
        var sums = new HashMap<String, Sums>();
        for (var history : histories.values()) {
            var seen = new ArrayList<Seen>();
            observe(history.getLast(), seen);
            seen.removeIf(one -> one.day().isBefore(period.first()) || one.day().isAfter(period.last()));
            seen.addAll(standing(history, period.last()));
            seen.removeIf(one -> !units.contains(one.unit()));
            seen.forEach(one -> sums.merge(one.indicator(), sumsOf(one), Sums::plus));
        }
        return sums;
    }

    private static Sums sumsOf(Seen one) {
        var histogram = one.timed() ? Histogram.of(Map.of(Histogram.bucketOf(one.numerator()), 1L)) : Histogram.empty();
        return new Sums(1, one.numerator(), one.denominator(), one.numerator().pow(2), histogram);
    }

    private void observe(EventData last, List<Seen> seen) {
        switch (last) {
            case InspectionCompleted it -> {
                if (it.score() != null) {
                    see(seen, it.unitId(), "inspection.score", it.occurredAt(), it.score(), 1);
                }
                see(seen, it.unitId(), "inspection.critical_rate", it.occurredAt(), one(it.criticalFailed()), 1);
                if (it.findingCount() > 0) {
                    see(
                            seen,
                            it.unitId(),
                            "inspection.repeat_rate",
                            it.occurredAt(),
                            BigDecimal.valueOf(it.repeatFindingCount()),
                            it.findingCount());
                }
            }
            case CorrectiveActionState it -> {
                if (it.dueOn() != null) {
                    see(seen, it.unitId(), "inspection.closure_on_time", it.dueOn(), onTime(it.closedOn(), it.dueOn()));
                }
            }
            case FeedbackReceived it -> {
                if (it.csat() != null) {
                    see(seen, it.unitId(), "feedback.csat", it.occurredAt(), one(it.csat() > 3), 1);
                }
                if (it.nps() != null) {
                    var balance = it.nps() > 8 ? 1 : it.nps() < 7 ? -1 : 0;
                    see(seen, it.unitId(), "feedback.nps", it.occurredAt(), BigDecimal.valueOf(balance), 1);
                }
                if (it.ces() != null) {
                    see(seen, it.unitId(), "feedback.ces", it.occurredAt(), BigDecimal.valueOf(it.ces()), 1);
                }
                see(seen, it.unitId(), "feedback.complaint_rate", it.occurredAt(), one(it.complaint()), 1);
            }
            case CaseState it -> observe(it, seen);
            case RiskMaterialised it -> see(seen, it.unitId(), "risk.incidents", it.occurredAt(), BigDecimal.ONE, 1);
            case ExamGraded it -> {
                if (it.attempt() == 1) {
                    see(seen, it.unitId(), "training.pass_rate", it.occurredAt(), one(it.passed()), 1);
                }
            }
            case CostRecorded it ->
                seen.add(new Seen(it.unitId(), "cost.per_service", it.onDate(), it.amount(), BigDecimal.ZERO, false));
            case VolumeRecorded it ->
                seen.add(new Seen(it.unitId(), "cost.per_service", it.onDate(), BigDecimal.ZERO, it.count(), false));
            case TaskState it ->
                see(seen, it.unitId(), "programme.tasks_on_time", it.dueOn(), onTime(it.completedOn(), it.dueOn()));
            default -> {}
        }
    }

    private void observe(CaseState it, List<Seen> seen) {
        var resolvedAt = it.resolvedAt();
        if (resolvedAt == null) {
            return;
        }
        var hours = BigDecimal.valueOf(
                        Duration.between(it.openedAt(), resolvedAt).toSeconds())
                .divide(BigDecimal.valueOf(3600), 12, RoundingMode.HALF_UP);
        seen.add(new Seen(
                it.unitId(), "case.resolution_hours", day(it.unitId(), resolvedAt), hours, BigDecimal.ONE, true));
        if (it.dueAt() != null) {
            see(seen, it.unitId(), "case.sla_met", resolvedAt, one(!resolvedAt.isAfter(it.dueAt())), 1);
        }
        see(seen, it.unitId(), "case.first_contact", resolvedAt, one(it.handOffs() == 0), 1);
        see(seen, it.unitId(), "case.handoffs", resolvedAt, BigDecimal.valueOf(it.handOffs()), 1);
    }

    /** What stands on the evening of {@code day}. */
    private List<Seen> standing(List<EventData> history, LocalDate day) {
        return switch (history.getLast()) {
            case RiskState last ->
                history.stream()
                        .map(RiskState.class::cast)
                        .filter(it -> !day(it.unitId(), it.occurredAt()).isAfter(day))
                        .max(Comparator.comparing((RiskState it) -> day(it.unitId(), it.occurredAt()))
                                .thenComparing(RiskState::occurredAt)
                                .thenComparingLong(RiskState::revision))
                        .map(it -> stands(it.unitId(), "risk.exposure", BigDecimal.valueOf(it.points()), 1))
                        .stream()
                        .toList();
            case RiskTreatmentState last -> {
                if (last.openedOn().isAfter(day)) {
                    yield List.of();
                }
                var done = last.doneOn() != null && !last.doneOn().isAfter(day);
                var overdue = !done && day.isAfter(last.dueOn());
                yield List.of(stands(last.unitId(), "risk.overdue_treatments", one(overdue), done ? 0 : 1));
            }
            case CertificateState last ->
                history.stream()
                        .map(CertificateState.class::cast)
                        .filter(it -> !it.issuedOn().isAfter(day))
                        .reduce((earlier, later) -> later)
                        .map(it -> stands(
                                it.unitId(),
                                "training.certified_coverage",
                                one(it.expiresOn() == null || !it.expiresOn().isBefore(day)),
                                1))
                        .stream()
                        .toList();
            default -> List.of();
        };
    }

    private static Seen stands(UUID unit, String indicator, BigDecimal numerator, int denominator) {
        return new Seen(unit, indicator, LocalDate.EPOCH, numerator, BigDecimal.valueOf(denominator), false);
    }

    private void see(List<Seen> seen, UUID unit, String indicator, Instant at, BigDecimal numerator, int denominator) {
        seen.add(new Seen(unit, indicator, day(unit, at), numerator, BigDecimal.valueOf(denominator), false));
    }

    private static void see(List<Seen> seen, UUID unit, String indicator, LocalDate on, BigDecimal numerator) {
        seen.add(new Seen(unit, indicator, on, numerator, BigDecimal.ONE, false));
    }

    private LocalDate day(UUID unit, Instant at) {
        return LocalDate.ofInstant(at, zones.apply(unit));
    }

    private static BigDecimal onTime(@Nullable LocalDate done, LocalDate due) {
        return one(done != null && !done.isAfter(due));
    }

    private static BigDecimal one(boolean held) {
        return held ? BigDecimal.ONE : BigDecimal.ZERO;
    }
}
