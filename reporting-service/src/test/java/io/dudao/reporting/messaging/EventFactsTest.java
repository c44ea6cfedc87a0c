package io.dudao.reporting.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dudao.contracts.Event;
import io.dudao.contracts.EventCodec.MalformedEvent;
import io.dudao.contracts.EventType;
import io.dudao.contracts.EventTypes;
import io.dudao.contracts.Topic;
import io.dudao.contracts.feedback.FeedbackTypes;
import io.dudao.contracts.inspection.InspectionTypes;
import io.dudao.contracts.programme.ProgrammeTypes;
import io.dudao.contracts.risk.RiskTypes;
import io.dudao.contracts.training.TrainingTypes;
import io.dudao.kit.testing.Samples;
import io.dudao.reporting.fact.Contribution;
import io.dudao.reporting.fact.Dated;
import io.dudao.reporting.fact.Fact;
import io.dudao.reporting.scheme.SchemeFile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What producers promise by their golden samples becomes these facts. */
class EventFactsTest {
    private static final String RETRACTED = "retracted";

    static Stream<Arguments> samples() {
        return Stream.of(
                Arguments.of(
                        InspectionTypes.INSPECTION_COMPLETED,
                        Map.of(
                                "inspection.score", "86.67/1 at 2026-03-02T06:15:00Z",
                                "inspection.critical_rate", "1/1 at 2026-03-02T06:15:00Z",
                                "inspection.repeat_rate", "1/2 at 2026-03-02T06:15:00Z")),
                Arguments.of(
                        InspectionTypes.INSPECTION_RESCORED,
                        Map.of(
                                "inspection.score", "86.67/1 at 2026-03-02T06:15:00Z",
                                "inspection.critical_rate", "1/1 at 2026-03-02T06:15:00Z",
                                "inspection.repeat_rate", "1/2 at 2026-03-02T06:15:00Z")),
                Arguments.of(InspectionTypes.CHECKLIST_PUBLISHED, Map.of()),
                Arguments.of(InspectionTypes.CHECKLIST_WITHDRAWN, Map.of()),
                Arguments.of(InspectionTypes.VISIT_PLANNED, Map.of()),
                Arguments.of(InspectionTypes.CALIBRATION_OPENED, Map.of()),
                Arguments.of(InspectionTypes.CALIBRATION_ANSWERED, Map.of()),
                Arguments.of(InspectionTypes.CALIBRATION_CLOSED, Map.of()),
                Arguments.of(InspectionTypes.CALIBRATION_CANCELLED, Map.of()),
                Arguments.of(InspectionTypes.APPEAL_LODGED, Map.of()),
                Arguments.of(InspectionTypes.APPEAL_DECIDED, Map.of()),
                Arguments.of(InspectionTypes.APPEAL_WITHDRAWN, Map.of()),
                Arguments.of(InspectionTypes.DEVIATION_REGISTERED, Map.of()),
                Arguments.of(InspectionTypes.DEVIATION_ACCEPTED, Map.of()),
                Arguments.of(InspectionTypes.DEVIATION_REFUSED, Map.of()),
                Arguments.of(InspectionTypes.DEVIATION_ENDED, Map.of()),
                Arguments.of(InspectionTypes.PLAN_CREATED, Map.of()),
                Arguments.of(InspectionTypes.PLAN_CHANGED, Map.of()),
                Arguments.of(InspectionTypes.PLAN_PAUSED, Map.of()),
                Arguments.of(InspectionTypes.PLAN_ENDED, Map.of()),
                Arguments.of(InspectionTypes.VISIT_CHANGED, Map.of("inspection.plan_completion", RETRACTED)),
                Arguments.of(InspectionTypes.VISIT_STARTED, Map.of("inspection.plan_completion", RETRACTED)),
                Arguments.of(InspectionTypes.VISIT_CANCELLED, Map.of("inspection.plan_completion", RETRACTED)),
                Arguments.of(
                        InspectionTypes.VISIT_COMPLETED,
                        Map.of("inspection.plan_completion", "1/1 at 2026-03-08T16:00:00Z")),
                Arguments.of(
                        InspectionTypes.VISIT_MISSED,
                        Map.of("inspection.plan_completion", "0/1 at 2026-03-08T16:00:00Z")),
                Arguments.of(
                        InspectionTypes.VISIT_NOT_MADE,
                        Map.of("inspection.plan_completion", "0/1 at 2026-03-08T16:00:00Z")),
                Arguments.of(
                        InspectionTypes.CORRECTIVE_ACTION_OPENED,
                        Map.of("inspection.closure_on_time", "0/1 on 2026-03-09")),
                Arguments.of(
                        InspectionTypes.CORRECTIVE_ACTION_CLOSED,
                        Map.of("inspection.closure_on_time", "1/1 on 2026-03-09")),
                Arguments.of(
                        InspectionTypes.CORRECTIVE_ACTION_CHANGED,
                        Map.of("inspection.closure_on_time", "0/1 on 2026-03-09")),
                Arguments.of(
                        InspectionTypes.CORRECTIVE_ACTION_REJECTED,
                        Map.of("inspection.closure_on_time", "0/1 on 2026-03-16")),
                Arguments.of(
                        InspectionTypes.CORRECTIVE_ACTION_OVERDUE,
                        Map.of("inspection.closure_on_time", "0/1 on 2026-03-16")),
                Arguments.of(
                        InspectionTypes.CORRECTIVE_ACTION_ESCALATED,
                        Map.of("inspection.closure_on_time", "0/1 on 2026-03-16")),
                Arguments.of(
                        InspectionTypes.CORRECTIVE_ACTION_VERIFIED,
                        Map.of("inspection.closure_on_time", "0/1 on 2026-03-16")),
                Arguments.of(
                        InspectionTypes.CORRECTIVE_ACTION_REOPENED,
                        Map.of("inspection.closure_on_time", "0/1 on 2026-04-14")),
                Arguments.of(
                        FeedbackTypes.FEEDBACK_RECEIVED,
                        Map.of(
                                "feedback.csat", "0/1 at 2026-03-03T10:42:17.250Z",
                                "feedback.nps", "-1/1 at 2026-03-03T10:42:17.250Z",
                                "feedback.ces", "3/1 at 2026-03-03T10:42:17.250Z",
                                "feedback.complaint_rate", "1/1 at 2026-03-03T10:42:17.250Z")),
                Arguments.of(InspectionTypes.INSPECTOR_REGISTERED, Map.of()),
                Arguments.of(InspectionTypes.INSPECTOR_CHANGED, Map.of()),
                Arguments.of(InspectionTypes.DRAW_PREPARED, Map.of()),
                Arguments.of(InspectionTypes.DRAW_MADE, Map.of()),
                Arguments.of(FeedbackTypes.CASE_OPENED, Map.of()),
                Arguments.of(FeedbackTypes.CASE_HANDED_OFF, retractedCase()),
                Arguments.of(FeedbackTypes.CASE_REOPENED, retractedCase()),
                Arguments.of(
                        FeedbackTypes.CASE_RESOLVED,
                        Map.of(
                                "case.resolution_hours", "15.45/1 at 2026-03-04T02:10:00Z",
                                "case.sla_met", "1/1 at 2026-03-04T02:10:00Z",
                                "case.first_contact", "0/1 at 2026-03-04T02:10:00Z",
                                "case.handoffs", "1/1 at 2026-03-04T02:10:00Z")),
                Arguments.of(
                        RiskTypes.RISK_ASSESSED,
                        Map.of("risk.exposure 2026-02-10T02:00:00Z", "4/1 at 2026-02-10T02:00:00Z")),
                Arguments.of(
                        RiskTypes.RISK_CLOSED,
                        Map.of("risk.exposure 2026-06-30T08:00:00Z", "0/1 at 2026-06-30T08:00:00Z")),
                Arguments.of(
                        RiskTypes.RISK_TREATMENT_CHANGED,
                        Map.of(
                                "risk.overdue_treatments 2026-02-10", "0/1 on 2026-02-10",
                                "risk.overdue_treatments 2026-04-01", "1/1 on 2026-04-01",
                                "risk.overdue_treatments 2026-03-01", RETRACTED)),
                Arguments.of(RiskTypes.RISK_MATERIALISED, Map.of("risk.incidents", "1/1 at 2026-03-20T08:30:00Z")),
                Arguments.of(TrainingTypes.EXAM_GRADED, Map.of("training.pass_rate", "1/1 at 2026-03-25T07:00:00Z")),
                Arguments.of(
                        TrainingTypes.CERTIFICATE_ISSUED,
                        Map.of(
                                "training.certified_coverage 2026-03-26", "1/1 on 2026-03-26",
                                "training.certified_coverage 2027-03-26", "0/1 on 2027-03-26")),
                Arguments.of(ProgrammeTypes.COST_RECORDED, Map.of("cost.per_service", "1280.5/0 on 2026-03-31")),
                Arguments.of(ProgrammeTypes.VOLUME_RECORDED, Map.of("cost.per_service", "0/412 on 2026-03-31")),
                Arguments.of(ProgrammeTypes.TASK_SCHEDULED, Map.of("programme.tasks_on_time", "0/1 on 2026-03-20")),
                Arguments.of(ProgrammeTypes.TASK_RESCHEDULED, Map.of("programme.tasks_on_time", "0/1 on 2026-03-27")),
                Arguments.of(ProgrammeTypes.TASK_COMPLETED, Map.of("programme.tasks_on_time", "1/1 on 2026-03-27")));
    }

    private static Map<String, String> retractedCase() {
        return Map.of(
                "case.resolution_hours", RETRACTED,
                "case.sla_met", RETRACTED,
                "case.first_contact", RETRACTED,
                "case.handoffs", RETRACTED);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void goldenSampleBecomesTheseFacts(EventType<?> type, Map<String, String> expected) {
        assertThat(readable(facts(Samples.of(type)))).isEqualTo(new TreeMap<>(expected));
    }

    @Test
    void everyTypeOfTheConsumedTopicsIsCovered() {
        var covered = samples().map(arguments -> arguments.get()[0]).toList();
        assertThat(EventTypes.all())
                .filteredOn(type -> type.topic() != Topic.UNITS && type.topic() != Topic.STAFF)
                .isNotEmpty()
                .allSatisfy(type -> assertThat(covered).contains(type));
    }

    @Test
    void aVisitDoneInItsGraceIsDoneButNotInTime() {
        var late = Map.<String, Object>of("completedAt", "2026-03-08T16:00:01Z");
        assertThat(readable(facts(Samples.of(InspectionTypes.VISIT_COMPLETED, late))))
                .isEqualTo(Map.of("inspection.plan_completion", "0/1 at 2026-03-08T16:00:00Z"));
    }

    @Test
    void aVisitThatContradictsItselfIsNoFact() {
        var open = new HashMap<String, Object>();
        open.put("status", "MISSED");
        assertThatThrownBy(() -> facts(Samples.of(InspectionTypes.VISIT_COMPLETED, open)))
                .isInstanceOf(MalformedEvent.class);
    }

    @Test
    void everyFactFitsTheFormOfItsIndicator() {
        var scheme = SchemeFile.load(SchemeFile.CURRENT);
        samples()
                .flatMap(arguments -> facts(Samples.of((EventType<?>) arguments.get()[0])).stream())
                .forEach(fact -> {
                    var form = scheme.indicator(fact.key().indicator())
                            .orElseThrow()
                            .form();
                    assertThat(fact.key().step().isEmpty()).isEqualTo(!form.isStepwise());
                    var contribution = fact.contribution();
                    if (contribution != null) {
                        assertThat(contribution.bucket() != null)
                                .isEqualTo(form == io.dudao.reporting.indicator.Form.QUANTILE);
                    }
                });
    }

    @Test
    void notAssessedInspectionTakesItsOldScoreBack() {
        var changes = new HashMap<String, Object>(Map.of("revision", 2, "findingCount", 0, "repeatFindingCount", 0));
        changes.put("score", null);
        assertThat(readable(facts(Samples.of(InspectionTypes.INSPECTION_COMPLETED, changes))))
                .containsEntry("inspection.score", RETRACTED)
                .containsEntry("inspection.repeat_rate", RETRACTED);
    }

    @Test
    void treatmentDoneOnTimeIsNeverOverdue() {
        var done = Samples.of(RiskTypes.RISK_TREATMENT_CHANGED, Map.of("status", "DONE", "doneOn", "2026-03-15"));
        assertThat(readable(facts(done)))
                .isEqualTo(new TreeMap<>(Map.of(
                        "risk.overdue_treatments 2026-02-10",
                        "0/1 on 2026-02-10",
                        "risk.overdue_treatments 2026-03-15",
                        "0/0 on 2026-03-15",
                        "risk.overdue_treatments 2026-04-01",
                        RETRACTED,
                        "risk.overdue_treatments 2026-03-01",
                        RETRACTED)));
    }

    @Test
    void treatmentDoneLateWasOverdueUntilThen() {
        var done = Samples.of(RiskTypes.RISK_TREATMENT_CHANGED, Map.of("status", "DONE", "doneOn", "2026-04-15"));
        assertThat(readable(facts(done)))
                .containsEntry("risk.overdue_treatments 2026-04-01", "1/1 on 2026-04-01")
                .containsEntry("risk.overdue_treatments 2026-04-15", "0/0 on 2026-04-15");
    }

    @Test
    void renewalBeforeExpiryTakesTheExpiryAway() {
        var renewed = Samples.of(
                TrainingTypes.CERTIFICATE_ISSUED,
                Map.of(
                        "revision",
                        2,
                        "issuedOn",
                        "2027-03-20",
                        "expiresOn",
                        "2028-03-19",
                        "previousExpiresOn",
                        "2027-03-25"));
        assertThat(readable(facts(renewed)))
                .isEqualTo(new TreeMap<>(Map.of(
                        "training.certified_coverage 2027-03-20", "1/1 on 2027-03-20",
                        "training.certified_coverage 2028-03-20", "0/1 on 2028-03-20",
                        "training.certified_coverage 2027-03-26", RETRACTED)));
    }

    @Test
    void renewalAfterExpiryLeavesTheGap() {
        var renewed = Samples.of(
                TrainingTypes.CERTIFICATE_ISSUED,
                Map.of(
                        "revision",
                        2,
                        "issuedOn",
                        "2027-04-10",
                        "expiresOn",
                        "2028-04-09",
                        "previousExpiresOn",
                        "2027-03-25"));
        assertThat(readable(facts(renewed))).doesNotContainKey("training.certified_coverage 2027-03-26");
    }

    @Test
    void secondAttemptDoesNotCount() {
        assertThat(facts(Samples.of(TrainingTypes.EXAM_GRADED, Map.of("attempt", 2))))
                .isEmpty();
        assertThat(readable(facts(Samples.of(TrainingTypes.EXAM_GRADED, Map.of("attempt", 2, "revision", 2)))))
                .containsEntry("training.pass_rate", RETRACTED);
    }

    @Test
    void unknownWordThatDecidesTheMeaningIsSkipped() {
        assertThat(EventFacts.of(Samples.of(FeedbackTypes.CASE_RESOLVED, Map.of("status", "SUSPENDED"))))
                .isEmpty();
    }

    @Test
    void unknownWordThatDecidesNothingIsPassedOver() {
        assertThat(facts(Samples.of(InspectionTypes.INSPECTION_COMPLETED, Map.of("kind", "DRONE"))))
                .hasSize(3);
    }

    static Stream<Event<?>> impossible() {
        return Stream.of(
                Samples.of(InspectionTypes.INSPECTION_COMPLETED, Map.of("score", 100.01)),
                Samples.of(InspectionTypes.INSPECTION_COMPLETED, Map.of("score", -1)),
                Samples.of(InspectionTypes.INSPECTION_COMPLETED, Map.of("repeatFindingCount", 3)),
                Samples.of(InspectionTypes.INSPECTION_COMPLETED, Map.of("occurredAt", "+12345-01-01T00:00:00Z")),
                Samples.of(InspectionTypes.CORRECTIVE_ACTION_OPENED, Map.of("dueOn", "0001-01-01")),
                Samples.of(InspectionTypes.CORRECTIVE_ACTION_OPENED, Map.of("status", "CLOSED")),
                Samples.of(FeedbackTypes.FEEDBACK_RECEIVED, Map.of("csat", 6)),
                Samples.of(FeedbackTypes.FEEDBACK_RECEIVED, Map.of("nps", -1)),
                Samples.of(FeedbackTypes.CASE_RESOLVED, Map.of("openedAt", "2027-01-01T00:00:00Z")),
                Samples.of(FeedbackTypes.CASE_OPENED, Map.of("status", "RESOLVED")),
                Samples.of(ProgrammeTypes.COST_RECORDED, Map.of("amount", new java.math.BigDecimal("1e400"))),
                Samples.of(ProgrammeTypes.VOLUME_RECORDED, Map.of("count", -1)));
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void whatCannotBeIsMalformed(Event<?> event) {
        assertThatThrownBy(() -> EventFacts.of(event)).isInstanceOf(MalformedEvent.class);
    }

    private static List<Fact> facts(Event<?> event) {
        return EventFacts.of(event).orElseThrow();
    }

    private static Map<String, String> readable(List<Fact> facts) {
        var texts = new TreeMap<String, String>();
        for (var fact : facts) {
            texts.put((fact.key().indicator() + " " + fact.key().step()).strip(), text(fact));
        }
        return texts;
    }

    private static String text(Fact fact) {
        Contribution contribution = fact.contribution();
        if (contribution == null) {
            return RETRACTED;
        }
        var dated = switch (fact.dated()) {
            case Dated.At(Instant instant) -> "at " + instant;
            case Dated.On(LocalDate date) -> "on " + date;
        };
        return contribution.numerator().stripTrailingZeros().toPlainString() + "/" + contribution.denominator() + " "
                + dated;
    }
}
