package io.dudao.kit.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The OpenAPI document that the running service hands out. */
final class ApiDocument {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode root;
    private final List<ApiOperation> operations = new ArrayList<>();

    ApiDocument(JsonNode root) {
        this.root = root;
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .forEach(method ->
                                operations.add(operation(path.getKey(), method.getKey(), method.getValue()))));
        if (operations.isEmpty()) {
            throw new AssertionError("the OpenAPI document names no operation");
        }
    }

    /** Asks the service under test. */
    static ApiDocument read() {
        String text = RestAssured.given().get("/q/openapi?format=json").asString();
        try {
            return new ApiDocument(JSON.readTree(text));
        } catch (JsonProcessingException e) {
            throw new AssertionError("the OpenAPI document is no JSON: " + text, e);
        }
    }

    JsonNode root() {
        return root;
    }

    /** Every operation, by path. */
    List<ApiOperation> operations() {
        return List.copyOf(operations);
    }

    /** Names of all properties in all schemas, with the schema, such as {@code RiskView.unitId}. */
    Set<String> properties() {
        var names = new TreeSet<String>();
        root.path("components")
                .path("schemas")
                .properties()
                .forEach(schema -> schema.getValue()
                        .path("properties")
                        .properties()
                        .forEach(property -> names.add(schema.getKey() + "." + property.getKey())));
        return names;
    }

    /** The schema itself, behind its reference. */
    JsonNode resolve(JsonNode schema) {
        String reference = schema.path("$ref").asText("");
        return reference.isEmpty() ? schema : root.at(reference.substring(1));
    }

    private ApiOperation operation(String path, String method, JsonNode node) {
        var roles = new TreeSet<String>();
        node.path("security")
                .forEach(requirement -> requirement
                        .properties()
                        .forEach(scheme -> scheme.getValue().forEach(role -> roles.add(role.asText()))));
        return new ApiOperation(
                method.toUpperCase(Locale.ROOT), path, text(node.get("operationId")), roles, node, answer(node));
    }

    /** The schema of the successful answer, resolved; missing where there is none. */
    private JsonNode answer(JsonNode operation) {
        for (var response : operation.path("responses").properties()) {
            if (response.getKey().startsWith("2")) {
                JsonNode schema = response.getValue()
                        .path("content")
                        .path("application/json")
                        .path("schema");
                return resolve(schema);
            }
        }
        return operation.path("none");
    }

    private static @Nullable String text(@Nullable JsonNode node) {
        return node == null ? null : node.asText();
    }
}
