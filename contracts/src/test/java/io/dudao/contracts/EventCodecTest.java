package io.dudao.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dudao.contracts.EventCodec.MalformedEvent;
import io.dudao.contracts.feedback.FeedbackReceived;
import io.dudao.contracts.feedback.FeedbackTypes;
import io.dudao.contracts.inspection.InspectionCompleted;
import io.dudao.contracts.inspection.InspectionTypes;
import io.dudao.contracts.programme.ProgrammeTypes;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventCodecTest {

    static List<EventType<?>> types() {
        return EventTypes.all();
    }

    @ParameterizedTest
    @MethodSource("types")
    void sampleComesBackAsItWas(EventType<?> type) {
        EventData data = EventCodec.decode(type, bytes(type, sample -> {}));
        assertThat(ContractFiles.tree(EventCodec.encode(data))).isEqualTo(ContractFiles.sample(type));
    }

    @ParameterizedTest
    @MethodSource("types")
    void unknownFieldIsIgnored(EventType<?> type) {
        byte[] json = bytes(type, sample -> sample.putObject("addedLater").put("deep", true));
        assertThat(EventCodec.decode(type, json)).isEqualTo(EventCodec.decode(type, bytes(type, sample -> {})));
    }

    @ParameterizedTest
    @MethodSource("types")
    void missingEnvelopeIsMalformed(EventType<?> type) {
        malformed(type, sample -> sample.remove("unitId"));
        malformed(type, sample -> sample.remove("occurredAt"));
        malformed(type, sample -> sample.remove("revision"));
        malformed(type, sample -> sample.put("revision", 0));
    }

    @Test
    void unknownEnumValueIsNull() {
        InspectionCompleted inspection = EventCodec.decode(
                InspectionTypes.INSPECTION_COMPLETED,
                bytes(InspectionTypes.INSPECTION_COMPLETED, sample -> sample.put("kind", "BY_DRONE")));
        assertThat(inspection.kind()).isNull();
        assertThat(inspection.verdict()).isEqualTo(InspectionCompleted.Verdict.FAIL);
    }

    @Test
    void absentMeansNullAndIsLeftOut() {
        FeedbackReceived feedback = EventCodec.decode(
                FeedbackTypes.FEEDBACK_RECEIVED,
                bytes(
                        FeedbackTypes.FEEDBACK_RECEIVED,
                        sample -> sample.putNull("csat").remove("nps")));
        assertThat(feedback.csat()).isNull();
        assertThat(feedback.nps()).isNull();
        assertThat(ContractFiles.tree(EventCodec.encode(feedback)).fieldNames())
                .toIterable()
                .doesNotContain("csat", "nps");
    }

    @Test
    void missingRequiredFieldIsMalformedAndNamed() {
        assertThatExceptionOfType(MalformedEvent.class)
                .isThrownBy(() -> EventCodec.decode(
                        FeedbackTypes.CASE_OPENED,
                        bytes(FeedbackTypes.CASE_OPENED, sample -> sample.remove(List.of("caseId", "openedAt")))))
                .withMessageEndingWith("lacks caseId, openedAt");
        malformed(FeedbackTypes.CASE_OPENED, sample -> sample.remove("handOffs"));
        malformed(FeedbackTypes.FEEDBACK_RECEIVED, sample -> sample.remove("complaint"));
    }

    @Test
    void guessingIsRefused() {
        malformed(FeedbackTypes.FEEDBACK_RECEIVED, sample -> sample.put("csat", 4.5));
        malformed(FeedbackTypes.FEEDBACK_RECEIVED, sample -> sample.put("csat", "4"));
        malformed(FeedbackTypes.FEEDBACK_RECEIVED, sample -> sample.put("complaint", "true"));
        malformed(InspectionTypes.INSPECTION_COMPLETED, sample -> sample.put("verdict", 0));
        malformed(ProgrammeTypes.COST_RECORDED, sample -> sample.put("amount", "12.50"));
    }

    @Test
    void decimalsKeepEveryDigit() {
        var cost = EventCodec.decode(
                ProgrammeTypes.COST_RECORDED,
                bytes(
                        ProgrammeTypes.COST_RECORDED,
                        sample -> sample.put("amount", new BigDecimal("1234567890123456.70"))));
        assertThat(cost.amount()).isEqualTo(new BigDecimal("1234567890123456.70"));
        assertThat(EventCodec.encode(cost)).contains("\"amount\":1234567890123456.70");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "42", "{", "{}", "\"text\"", "{} trailing", "\u0000\u0001", "<xml/>"})
    void otherBytesAreMalformed(String text) {
        assertThatExceptionOfType(MalformedEvent.class)
                .isThrownBy(() -> EventCodec.decode(ProgrammeTypes.COST_RECORDED, text.getBytes(UTF_8)));
    }

    @Test
    void theReasonQuotesNoValue() {
        assertThatExceptionOfType(MalformedEvent.class)
                .isThrownBy(() -> EventCodec.decode(
                        FeedbackTypes.FEEDBACK_RECEIVED,
                        bytes(FeedbackTypes.FEEDBACK_RECEIVED, sample -> sample.put("feedbackId", "Mrs Secret"))))
                .withMessageEndingWith("field feedbackId")
                .withMessageNotContaining("Secret");
    }

    private static void malformed(EventType<?> type, Consumer<ObjectNode> change) {
        assertThatExceptionOfType(MalformedEvent.class).isThrownBy(() -> EventCodec.decode(type, bytes(type, change)));
    }

    private static byte[] bytes(EventType<?> type, Consumer<ObjectNode> change) {
        ObjectNode sample = (ObjectNode) ContractFiles.sample(type);
        change.accept(sample);
        return sample.toString().getBytes(UTF_8);
    }
}
