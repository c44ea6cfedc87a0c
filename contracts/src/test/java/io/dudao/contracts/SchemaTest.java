package io.dudao.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.dudao.contracts.feedback.FeedbackTypes;
import io.dudao.contracts.inspection.CorrectiveActionState;
import io.dudao.contracts.inspection.InspectionTypes;
import io.dudao.contracts.programme.ProgrammeTypes;
import io.dudao.contracts.risk.RiskState;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaTest {
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    /** Enum components are nullable for values yet unknown, but must be sent; these may also be left out. */
    private static final Set<String> OPTIONAL_ENUMS =
            Set.of(RiskState.class.getSimpleName() + ".level", CorrectiveActionState.class.getSimpleName() + ".stage");

    static List<EventType<?>> types() {
        return EventTypes.all();
    }

    @ParameterizedTest
    @MethodSource("types")
    void schemaIsItselfValidAndNamesItsType(EventType<?> type) {
        JsonNode schema = ContractFiles.schema(type);
        assertThat(schema.path("$schema").asText()).isEqualTo(DIALECT);
        assertThat(schema.path("$id").asText()).isEqualTo("urn:dudao:event:" + type.name());
        assertThat(schema.path("title").asText()).isEqualTo(type.name());
        Schema dialect = REGISTRY.getSchema(SchemaLocation.of(DIALECT));
        assertThat(dialect.validate(schema.toString(), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void sampleIsValid(EventType<?> type) {
        assertThat(faults(type, ContractFiles.sample(type))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void schemaAndRecordHaveTheSameFields(EventType<?> type) {
        JsonNode schema = ContractFiles.schema(type);
        assertThat(schema.path("properties").fieldNames())
                .toIterable()
                .containsExactlyElementsOf(Arrays.stream(type.data().getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
        Set<String> required = Arrays.stream(type.data().getRecordComponents())
                .filter(SchemaTest::mustBeSent)
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
        assertThat(texts(schema.path("required"))).isEqualTo(required);
    }

    @ParameterizedTest
    @MethodSource("types")
    void schemaAndRecordHaveTheSameEnumValues(EventType<?> type) {
        for (RecordComponent component : type.data().getRecordComponents()) {
            if (component.getType().isEnum()) {
                Set<String> values = Arrays.stream(component.getType().getEnumConstants())
                        .map(Object::toString)
                        .collect(Collectors.toSet());
                JsonNode property =
                        ContractFiles.schema(type).path("properties").path(component.getName());
                assertThat(texts(property.path("enum"))).as(component.getName()).isEqualTo(values);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void unknownFieldsAreAllowed(EventType<?> type) {
        assertThat(faults(type, changed(type, data -> data.put("addedLater", 1))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void envelopeIsRequired(EventType<?> type) {
        assertThat(faults(type, changed(type, data -> data.remove("unitId")))).isNotEmpty();
        assertThat(faults(type, changed(type, data -> data.put("unitId", "SH-0042"))))
                .isNotEmpty();
        assertThat(faults(type, changed(type, data -> data.put("revision", 0)))).isNotEmpty();
        assertThat(faults(type, changed(type, data -> data.put("occurredAt", "2026-03-02 06:15"))))
                .isNotEmpty();
        assertThat(faults(type, changed(type, data -> data.put("occurredAt", "2026-03-02T14:15:00+08:00"))))
                .isNotEmpty();
    }

    @Test
    void figuresOutsideTheirRangeAreRefused() {
        refused(InspectionTypes.INSPECTION_COMPLETED, data -> data.put("score", 100.01));
        refused(FeedbackTypes.FEEDBACK_RECEIVED, data -> data.put("csat", 6));
        refused(FeedbackTypes.FEEDBACK_RECEIVED, data -> data.put("nps", 11));
        refused(FeedbackTypes.FEEDBACK_RECEIVED, data -> data.put("ces", 4.5));
        refused(ProgrammeTypes.VOLUME_RECORDED, data -> data.put("count", -1));
    }

    @Test
    void factsAndTheirStatesAgree() {
        refused(FeedbackTypes.CASE_RESOLVED, data -> data.remove("resolvedAt"));
        refused(FeedbackTypes.CASE_OPENED, data -> data.put("status", "RESOLVED"));
        refused(InspectionTypes.CORRECTIVE_ACTION_CLOSED, data -> data.remove("closedOn"));
        refused(InspectionTypes.CORRECTIVE_ACTION_REJECTED, data -> data.put("closedOn", "2026-03-08"));
        refused(InspectionTypes.CORRECTIVE_ACTION_VERIFIED, data -> data.remove("verifiedOn"));
        refused(InspectionTypes.CORRECTIVE_ACTION_OVERDUE, data -> data.put("overdue", false));
        refused(InspectionTypes.CORRECTIVE_ACTION_ESCALATED, data -> data.put("escalationLevel", 4));
        refused(ProgrammeTypes.TASK_RESCHEDULED, data -> data.remove("previousDueOn"));
    }

    private static boolean mustBeSent(RecordComponent component) {
        if (component.getType().isEnum()) {
            return !OPTIONAL_ENUMS.contains(component.getDeclaringRecord().getSimpleName() + "." + component.getName());
        }
        return !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static void refused(EventType<?> type, Consumer<ObjectNode> change) {
        assertThat(faults(type, changed(type, change))).isNotEmpty();
    }

    private static ObjectNode changed(EventType<?> type, Consumer<ObjectNode> change) {
        ObjectNode data = (ObjectNode) ContractFiles.sample(type);
        change.accept(data);
        return data;
    }

    private static List<Error> faults(EventType<?> type, JsonNode data) {
        return REGISTRY.getSchema(ContractFiles.schema(type).toString(), InputFormat.JSON)
                .validate(
                        data.toString(),
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    private static Set<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
    }
}
