package io.dudao.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * An operation of the OpenAPI document.
 *
 * @param method in capitals
 * @param path the template, such as {@code /api/v1/risks/{id}}
 * @param id the operationId, null if it has none
 * @param roles whom it admits; empty if it does not say
 * @param node the operation's own JSON
 * @param answer the schema of a successful answer
 */
record ApiOperation(
        String method, String path, @Nullable String id, Set<String> roles, JsonNode node, JsonNode answer) {

    boolean isList() {
        return method.equals("GET") && answer.path("properties").has("items");
    }

    /** Whether JSON is all that it says to answer. */
    boolean answersJsonAlone() {
        for (var response : node.path("responses").properties()) {
            if (response.getKey().startsWith("2")) {
                var content = response.getValue().path("content");
                return content.size() == 1 && content.has("application/json");
            }
        }
        return false;
    }

    boolean isBatch() {
        return path.endsWith(":batch");
    }

    boolean hasBody() {
        return node.has("requestBody");
    }

    /** Whether its body is JSON, not a file. */
    boolean hasJsonBody() {
        return node.path("requestBody").path("content").has("application/json");
    }

    /** Names of the parameters in {@code place}: query, path or header. */
    Set<String> parameters(String place) {
        var names = new TreeSet<String>();
        StreamSupport.stream(node.path("parameters").spliterator(), false)
                .filter(parameter -> parameter.path("in").asText().equals(place))
                .forEach(parameter -> names.add(parameter.path("name").asText()));
        return names;
    }

    /** The path with something harmless in every place. */
    String anyPath() {
        return path.replaceAll("\\{[^}]+}", "01980000-0000-7000-8000-000000000000");
    }

    @Override
    public String toString() {
        return method + " " + path + (id == null ? "" : " (" + id + ")");
    }
}
