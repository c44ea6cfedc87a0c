package io.dudao.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dudao.gateway.configuration.RouteRule;
import io.dudao.gateway.routing.RoutingTable;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Makes one OpenAPI document of the services'. Only operations that the gateway routes to the service are in it. */
final class ContractMerger {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final RoutingTable table;
    private final String issuer;

    private final ObjectNode paths = JSON.createObjectNode();
    private final ObjectNode components = JSON.createObjectNode();
    private final Map<String, JsonNode> tags = new TreeMap<>();
    private final ArrayNode unrouted = JSON.createArrayNode();
    private final Set<String> operationIds = new HashSet<>();

    ContractMerger(RoutingTable table, String issuer) {
        this.table = table;
        this.issuer = issuer;
    }

    /** @param documents by service; services of {@code all} without one are named in {@code x-missing} */
    ObjectNode merge(Map<String, JsonNode> documents, Collection<String> all) {
        documents.forEach(this::add);
        ObjectNode merged = JSON.createObjectNode().put("openapi", "3.1.0");
        merged.putObject("info")
                .put("title", "Dudao")
                .put("version", "v1")
                .put("description", "All services, as the gateway offers them");
        merged.putArray("servers").addObject().put("url", "/");
        merged.putArray("security").addObject().putArray("keycloak");
        merged.putArray("tags").addAll(tags.values());
        merged.set("paths", paths);
        components.set("securitySchemes", securitySchemes());
        merged.set("components", components);
        ArrayNode missing = merged.putArray("x-missing");
        all.stream().filter(service -> !documents.containsKey(service)).forEach(missing::add);
        merged.set("x-unrouted", unrouted);
        return merged;
    }

    private void add(String service, JsonNode document) {
        Map<String, String> renamed = new TreeMap<>();
        JsonNode own = document.path("components");
        own.fields().forEachRemaining(section -> rename(service, section.getKey(), section.getValue(), renamed));
        own.fields().forEachRemaining(section -> addComponents(section.getKey(), section.getValue(), renamed));
        document.path("tags").forEach(tag -> tags.putIfAbsent(tag.path("name").asText(), tag));
        document.path("paths")
                .fields()
                .forEachRemaining(path -> addPath(service, path.getKey(), withNewNames(path.getValue(), renamed)));
    }

    /** A name that another service uses for something else gets this service's name in front. */
    private void rename(String service, String section, JsonNode entries, Map<String, String> renamed) {
        JsonNode taken = components.path(section);
        entries.fieldNames().forEachRemaining(name -> {
            if (taken.has(name) && !taken.get(name).equals(entries.get(name))) {
                renamed.put(reference(section, name), reference(section, prefix(service) + name));
            }
        });
    }

    private void addComponents(String section, JsonNode entries, Map<String, String> renamed) {
        if (section.equals("securitySchemes")) {
            return;
        }
        ObjectNode target = components.withObject("/" + section);
        entries.fields().forEachRemaining(entry -> {
            String reference = reference(section, entry.getKey());
            String name = renamed.getOrDefault(reference, reference)
                    .substring(reference(section, "").length());
            target.set(name, withNewNames(entry.getValue(), renamed));
        });
    }

    /** Operations that every service has under its own context appear under the context's name. */
    private void addPath(String service, String template, JsonNode item) {
        String path = template.replace("{context}", contextOf(service));
        ObjectNode kept = JSON.createObjectNode();
        for (Map.Entry<String, JsonNode> field : item.properties()) {
            if (!METHODS.contains(field.getKey())) {
                kept.set(field.getKey(), field.getValue());
            } else if (routed(service, field.getKey(), path)) {
                kept.set(field.getKey(), operation(service, (ObjectNode) field.getValue()));
            } else {
                unrouted.add(field.getKey().toUpperCase(Locale.ROOT) + " " + path + " (" + service + ")");
            }
        }
        if (kept.properties().stream().anyMatch(field -> METHODS.contains(field.getKey()))) {
            ((ObjectNode) paths.withObject("/" + path.replace("~", "~0").replace("/", "~1"))).setAll(kept);
        }
    }

    private boolean routed(String service, String method, String path) {
        return table.find(method.toUpperCase(Locale.ROOT), path)
                .map(RouteRule::backend)
                .filter(service::equals)
                .isPresent();
    }

    private static String contextOf(String service) {
        return service.replaceFirst("-service$", "");
    }

    private ObjectNode operation(String service, ObjectNode operation) {
        if (operation.path("parameters") instanceof ArrayNode parameters) {
            parameters.removeIf(parameter -> parameter.path("name").asText().equals("context"));
        }
        String id = operation.path("operationId").asText("");
        if (!id.isEmpty() && !operationIds.add(id)) {
            String unique = prefix(service).toLowerCase(Locale.ROOT) + "_" + id;
            operationIds.add(unique);
            operation.put("operationId", unique);
        }
        operation.remove("security");
        return operation;
    }

    private static JsonNode withNewNames(JsonNode node, Map<String, String> renamed) {
        JsonNode copy = node.deepCopy();
        replaceReferences(copy, renamed);
        return copy;
    }

    private static void replaceReferences(JsonNode node, Map<String, String> renamed) {
        if (node instanceof ObjectNode object && object.path("$ref").isTextual()) {
            String reference = object.get("$ref").textValue();
            object.put("$ref", renamed.getOrDefault(reference, reference));
        }
        node.forEach(child -> replaceReferences(child, renamed));
    }

    private ObjectNode securitySchemes() {
        ObjectNode schemes = JSON.createObjectNode();
        ObjectNode flow = schemes.putObject("keycloak")
                .put("type", "oauth2")
                .putObject("flows")
                .putObject("authorizationCode")
                .put("authorizationUrl", issuer + "/protocol/openid-connect/auth")
                .put("tokenUrl", issuer + "/protocol/openid-connect/token");
        flow.putObject("scopes");
        return schemes;
    }

    private static String reference(String section, String name) {
        return "#/components/" + section + "/" + name;
    }

    /** {@code inspection-service} → {@code Inspection}. */
    private static String prefix(String service) {
        String context = List.of(service.split("-")).getFirst();
        return context.substring(0, 1).toUpperCase(Locale.ROOT) + context.substring(1);
    }
}
