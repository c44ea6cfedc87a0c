package io.dudao.reporting.history;

import io.dudao.contracts.Event;
import io.dudao.contracts.EventData;
import io.dudao.contracts.EventType;
import io.dudao.contracts.feedback.CaseState;
import io.dudao.contracts.feedback.FeedbackReceived;
import io.dudao.contracts.feedback.FeedbackTypes;
import io.dudao.contracts.inspection.CorrectiveActionState;
import io.dudao.contracts.inspection.InspectionCompleted;
import io.dudao.contracts.inspection.InspectionTypes;
import io.dudao.contracts.programme.CostRecorded;
import io.dudao.contracts.programme.ProgrammeTypes;
import io.dudao.contracts.programme.TaskState;
import io.dudao.contracts.programme.VolumeRecorded;
import io.dudao.contracts.risk.RiskMaterialised;
import io.dudao.contracts.risk.RiskState;
import io.dudao.contracts.risk.RiskTreatmentState;
import io.dudao.contracts.risk.RiskTypes;
import io.dudao.contracts.training.CertificateState;
import io.dudao.contracts.training.ExamGraded;
import io.dudao.contracts.training.TrainingTypes;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Random but legal histories of every kind of aggregate, each told revision by revision; now and then the unit is corrected. */
public final class Histories {
    private static final LocalDate START = LocalDate.of(2025, 12, 20);
    private static final int DAYS = 100;
    private static final int MOST_REVISIONS = 4;

    private final Random random;
    private final List<UUID> units;
    private final List<Event<?>> events = new ArrayList<>();

    private Histories(long seed, List<UUID> units) {
        this.random = new Random(seed);
        this.units = units;
    }

    /** The events of {@code each} aggregates of every kind, at {@code units}, in the order told. */
    public static List<Event<?>> of(long seed, List<UUID> units, int each) {
        var histories = new Histories(seed, units);
        for (int i = 0; i < each; i++) {
            histories.inspection();
            histories.correctiveAction();
            histories.feedback();
            histories.customerCase();
            histories.risk();
            histories.treatment();
            histories.incident();
            histories.exam();
            histories.certificate();
            histories.costAndVolume();
            histories.task();
        }
        return histories.events;
    }

    private void inspection() {
        var id = id();
        var at = time();
        for (int revision = 1; revision <= revisions(); revision++) {
            var findings = random.nextInt(4);
            var score = random.nextInt(5) == 0 ? null : BigDecimal.valueOf(random.nextInt(10_001), 2);
            add(
                    InspectionTypes.INSPECTION_COMPLETED,
                    id,
                    new InspectionCompleted(
                            unit(),
                            revision,
                            at,
                            id,
                            InspectionCompleted.Kind.SCHEDULED,
                            "hygiene",
                            1,
                            score,
                            InspectionCompleted.Verdict.PASS,
                            random.nextInt(4) == 0,
                            findings,
                            findings == 0 ? 0 : random.nextInt(findings + 1),
                            false,
                            null));
        }
    }

    private void correctiveAction() {
        var id = id();
        var openedOn = date();
        var dueOn = random.nextInt(5) == 0 ? null : openedOn.plusDays(random.nextInt(20));
        var last = revisions();
        for (int revision = 1; revision <= last; revision++) {
            var closedOn = revision == last && random.nextBoolean() ? openedOn.plusDays(random.nextInt(30)) : null;
            add(
                    closedOn == null
                            ? InspectionTypes.CORRECTIVE_ACTION_OPENED
                            : InspectionTypes.CORRECTIVE_ACTION_CLOSED,
                    id,
                    new CorrectiveActionState(
                            unit(),
                            revision,
                            time(),
                            id,
                            id(),
                            "item",
                            CorrectiveActionState.Severity.MINOR,
                            closedOn == null ? CorrectiveActionState.Status.OPEN : CorrectiveActionState.Status.CLOSED,
                            openedOn,
                            random.nextInt(6) == 0 ? null : dueOn,
                            closedOn,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null));
        }
    }

    private void feedback() {
        var id = id();
        var at = time();
        for (int revision = 1; revision <= revisions(); revision++) {
            add(
                    FeedbackTypes.FEEDBACK_RECEIVED,
                    id,
                    new FeedbackReceived(
                            unit(),
                            revision,
                            at,
                            id,
                            "mobile-app",
                            maybe(1, 5),
                            maybe(0, 10),
                            maybe(1, 7),
                            random.nextInt(5) == 0,
                            null));
        }
    }

    private void customerCase() {
        var id = id();
        var openedAt = time();
        var dueAt = random.nextInt(3) == 0 ? null : openedAt.plus(Duration.ofHours(random.nextInt(72)));
        for (int revision = 1; revision <= revisions(); revision++) {
            var open = random.nextInt(3) == 0;
            var resolvedAt = open ? null : openedAt.plus(Duration.ofSeconds(random.nextInt(400_000)));
            add(
                    open ? FeedbackTypes.CASE_REOPENED : FeedbackTypes.CASE_RESOLVED,
                    id,
                    new CaseState(
                            unit(),
                            revision,
                            time(),
                            id,
                            "refund",
                            "store",
                            "phone",
                            open ? CaseState.Status.OPEN : CaseState.Status.RESOLVED,
                            openedAt,
                            dueAt,
                            resolvedAt,
                            random.nextInt(3),
                            null));
        }
    }

    private void risk() {
        var id = id();
        for (int revision = 1; revision <= revisions(); revision++) {
            var points = random.nextInt(4) == 0 ? 0 : 1 << random.nextInt(4);
            add(
                    points == 0 ? RiskTypes.RISK_CLOSED : RiskTypes.RISK_ASSESSED,
                    id,
                    new RiskState(
                            unit(),
                            revision,
                            time(),
                            id,
                            RiskState.Category.MARKET,
                            1,
                            1,
                            RiskState.Level.LOW,
                            points,
                            points == 0 ? RiskState.Status.CLOSED : RiskState.Status.OPEN));
        }
    }

    private void treatment() {
        var id = id();
        var openedOn = date();
        LocalDate previousDueOn = null;
        var last = revisions();
        for (int revision = 1; revision <= last; revision++) {
            var dueOn = openedOn.plusDays(random.nextInt(40) - 5);
            var doneOn = revision == last && random.nextBoolean() ? openedOn.plusDays(random.nextInt(50)) : null;
            add(
                    RiskTypes.RISK_TREATMENT_CHANGED,
                    id,
                    new RiskTreatmentState(
                            unit(),
                            revision,
                            time(),
                            id,
                            id(),
                            RiskTreatmentState.Strategy.MITIGATE,
                            doneOn == null ? RiskTreatmentState.Status.OPEN : RiskTreatmentState.Status.DONE,
                            openedOn,
                            dueOn,
                            doneOn,
                            dueOn.equals(previousDueOn) ? null : previousDueOn));
            previousDueOn = dueOn;
        }
    }

    private void incident() {
        var id = id();
        add(RiskTypes.RISK_MATERIALISED, id, new RiskMaterialised(unit(), 1, time(), id, id()));
    }

    private void exam() {
        var id = id();
        for (int revision = 1; revision <= revisions(); revision++) {
            add(
                    TrainingTypes.EXAM_GRADED,
                    id,
                    new ExamGraded(
                            unit(),
                            revision,
                            time(),
                            id,
                            id(),
                            id(),
                            1 + random.nextInt(2),
                            null,
                            null,
                            random.nextBoolean()));
        }
    }

    private void certificate() {
        var id = id();
        var issuedOn = date();
        LocalDate previous = null;
        for (int revision = 1; revision <= revisions(); revision++) {
            var expiresOn = random.nextInt(4) == 0 ? null : issuedOn.plusDays(random.nextInt(30));
            add(
                    TrainingTypes.CERTIFICATE_ISSUED,
                    id,
                    new CertificateState(unit(), revision, time(), id, id(), id(), issuedOn, expiresOn, previous));
            previous = expiresOn;
            issuedOn = issuedOn.plusDays(random.nextInt(40));
        }
    }

    private void costAndVolume() {
        var cost = id();
        var volume = id();
        for (int revision = 1; revision <= revisions(); revision++) {
            add(
                    ProgrammeTypes.COST_RECORDED,
                    cost,
                    new CostRecorded(
                            unit(),
                            revision,
                            time(),
                            cost,
                            date(),
                            "labour",
                            BigDecimal.valueOf(random.nextInt(100_000), 2)));
            add(
                    ProgrammeTypes.VOLUME_RECORDED,
                    volume,
                    new VolumeRecorded(
                            unit(),
                            revision,
                            time(),
                            volume,
                            date(),
                            "counter",
                            BigDecimal.valueOf(random.nextInt(500))));
        }
    }

    private void task() {
        var id = id();
        LocalDate previousDueOn = null;
        var last = revisions();
        for (int revision = 1; revision <= last; revision++) {
            var dueOn = date();
            var completedOn = revision == last && random.nextBoolean() ? dueOn.plusDays(random.nextInt(5) - 2) : null;
            add(
                    completedOn == null ? ProgrammeTypes.TASK_RESCHEDULED : ProgrammeTypes.TASK_COMPLETED,
                    id,
                    new TaskState(
                            unit(),
                            revision,
                            time(),
                            id,
                            id(),
                            dueOn,
                            completedOn == null ? TaskState.Status.OPEN : TaskState.Status.DONE,
                            completedOn,
                            previousDueOn));
            previousDueOn = dueOn;
        }
    }

    private <T extends EventData> void add(EventType<T> type, UUID subject, T data) {
        events.add(new Event<>(id(), type, "/test-service", subject, data.occurredAt(), null, data));
    }

    private UUID unit() {
        // Mostly the first one, so that a corrected unit is the exception.
        return units.get(random.nextInt(3) == 0 ? random.nextInt(units.size()) : 0);
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private int revisions() {
        return 1 + random.nextInt(MOST_REVISIONS);
    }

    private LocalDate date() {
        return START.plusDays(random.nextInt(DAYS));
    }

    private Instant time() {
        return START.atStartOfDay(java.time.ZoneOffset.UTC).toInstant().plusMillis(random.nextLong(DAYS * 86_400_000L));
    }

    private @Nullable Integer maybe(int least, int most) {
        return random.nextInt(4) == 0 ? null : least + random.nextInt(most - least + 1);
    }
}
