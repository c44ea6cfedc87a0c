package io.dudao.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dudao.kit.testing.OperationSamples.Reach;
import io.dudao.kit.testing.OperationSamples.Sample;
import io.restassured.builder.ResponseBuilder;
import io.restassured.response.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The suites must fail where there is something to find. */
class SuitesBiteTest {
    private static final Sample SAMPLE = new Sample(Reach.EVERYBODY, unit -> Call.of());
    private static final String ADMIN = "\"security\": [{\"s\": [\"admin\"]}], ";

    @Test
    void anOperationWithoutRolesFails() {
        assertThat(failure(operation("/api/v1/things", "\"operationId\": \"listThings\"", "{}"), SAMPLE))
                .contains("roles of GET /api/v1/things");
    }

    @Test
    void anOperationWithAnUnknownRoleFails() {
        assertThat(failure(operation("/api/v1/things", "\"security\": [{\"s\": [\"king\"]}]", "{}"), SAMPLE))
                .contains("king");
    }

    @Test
    void anOperationWithoutSampleFails() {
        assertThat(failure(operation("/api/v1/things", ADMIN + "\"operationId\": \"listThings\"", "{}"), null))
                .contains("sample of GET /api/v1/things (listThings)");
    }

    @Test
    void anOperationWithRolesAndSampleGetsATestForEveryRole() {
        var operation = operation("/api/v1/things", ADMIN + "\"operationId\": \"listThings\"", "{}");
        assertThat(RolesMatrix.row(operation, SAMPLE, UUID.randomUUID(), UUID.randomUUID()))
                .extracting(DynamicTest::getDisplayName)
                .hasSize(12)
                .contains("no token → 401", "device → 403", "admin → allowed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v2/things",
                "/things",
                "/api/v1/thing",
                "/api/v1/myThings",
                "/api/v1/things/{thing_id}",
                "/api/v1/things/Open"
            })
    void aPathThatBreaksTheConventionsFails(String path) {
        assertThatThrownBy(() -> ApiConventions.checkPath(operation(path, ADMIN + "\"x\": 1", "{}")))
                .isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/things", "/api/v1/things/{id}", "/api/v1/cases/{id}:hand-off", "/api/v1/feedback:batch"
            })
    void aPathThatKeepsTheConventionsPasses(String path) {
        assertThatNoException().isThrownBy(() -> ApiConventions.checkPath(operation(path, ADMIN + "\"x\": 1", "{}")));
    }

    @Test
    void aListWithoutCursorFails() {
        String answer = "{\"type\": \"object\", \"properties\": {\"items\": {}, \"next\": {}}}";
        assertThatThrownBy(
                        () -> ApiConventions.checkListDeclared(operation("/api/v1/things", ADMIN + "\"x\": 1", answer)))
                .hasMessageContaining("limit");
    }

    @Test
    void anArrayIsNoList() {
        assertThatThrownBy(() -> ApiConventions.checkListDeclared(
                        operation("/api/v1/things", ADMIN + "\"x\": 1", "{\"type\": \"array\"}")))
                .hasMessageContaining("items");
    }

    @Test
    void aPropertyWithAnUnderscoreFails() {
        assertThatThrownBy(() -> ApiConventions.checkProperties(document("""
                        {"components": {"schemas": {"Thing": {"properties": {"unit_id": {}}}}},
                         "paths": {"/api/v1/things": {"get": {}}}}
                        """))).hasMessageContaining("unit_id");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.lang.IllegalStateException: no",
                "io.dudao.risk.register.Risk is not",
                "at io.dudao.risk",
                "duplicate key value violates unique constraint"
            })
    void aProblemThatTellsOfTheCodeFails(String detail) {
        assertThatThrownBy(() -> Problems.check(problem("/problems/malformed", detail), 400))
                .hasMessageContaining("names something of the code");
    }

    @Test
    void aProblemWithoutTypeFails() {
        assertThatThrownBy(() -> Problems.check(problem("about:blank", "Not so."), 400))
                .hasMessageContaining("type");
        assertThatNoException().isThrownBy(() -> Problems.check(problem("/problems/malformed", "Not so."), 400));
    }

    private static Response problem(String type, String detail) {
        return new ResponseBuilder()
                .setStatusCode(400)
                .setContentType("application/problem+json")
                .setBody("{\"type\": \"%s\", \"title\": \"Malformed\", \"status\": 400, \"detail\": \"%s\"}"
                        .formatted(type, detail))
                .build();
    }

    private static String failure(ApiOperation operation, @Nullable Sample sample) {
        var tests = RolesMatrix.row(operation, sample, UUID.randomUUID(), UUID.randomUUID())
                .toList();
        assertThat(tests).hasSize(1);
        try {
            tests.getFirst().getExecutable().execute();
        } catch (Throwable failure) {
            return String.valueOf(failure.getMessage());
        }
        throw new AssertionError("the row passed");
    }

    private static ApiOperation operation(String path, String members, String answer) {
        return document("""
                        {"paths": {"%s": {"get": {%s, "responses":
                          {"200": {"content": {"application/json": {"schema": %s}}}}}}}}
                        """.formatted(path, members, answer)).operations().getFirst();
    }

    private static ApiDocument document(String json) {
        try {
            return new ApiDocument(new ObjectMapper().readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
