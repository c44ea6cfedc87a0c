package io.dudao.gateway.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One object of a document that remembers which of its fields were asked for; {@link #end} refuses the others. */
final class StrictNode {

    private final String where;
    private final JsonNode node;
    private final Set<String> known = new HashSet<>();
    private final List<StrictNode> children = new ArrayList<>();

    StrictNode(String where, JsonNode node) {
        if (!node.isObject()) {
            throw new UnsupportedConfiguration(where, "an object is expected");
        }
        this.where = where;
        this.node = node;
    }

    String where() {
        return where;
    }

    boolean has(String field) {
        return node.has(field);
    }

    /** The text of a field that must be there; numbers count as their text. */
    String text(String field) {
        return optionalText(field).orElseThrow(() -> new UnsupportedConfiguration(at(field), "is missing"));
    }

    Optional<String> optionalText(String field) {
        known.add(field);
        JsonNode value = node.get(field);
        if (value == null) {
            return Optional.empty();
        }
        if (!value.isValueNode() || value.isNull()) {
            throw new UnsupportedConfiguration(at(field), "a single value is expected");
        }
        return Optional.of(value.asText());
    }

    /** Accepts the field only with the one value that this gateway honours; absent is fine. */
    void only(String field, String value) {
        optionalText(field).filter(actual -> !actual.equals(value)).ifPresent(actual -> {
            throw new UnsupportedConfiguration(at(field), "only " + value + " is honoured, not " + actual);
        });
    }

    /** The field as an object of its own name; it is ended with its parent. */
    StrictNode objectAt(String place, String field) {
        known.add(field);
        JsonNode value = node.get(field);
        if (value == null) {
            throw new UnsupportedConfiguration(at(field), "is missing");
        }
        return child(place, value);
    }

    StrictNode object(String field) {
        return optionalObject(field).orElseThrow(() -> new UnsupportedConfiguration(at(field), "is missing"));
    }

    Optional<StrictNode> optionalObject(String field) {
        known.add(field);
        return Optional.ofNullable(node.get(field)).map(value -> child(at(field), value));
    }

    /** The objects of a list; empty if the field is absent. */
    List<StrictNode> objects(String field) {
        List<StrictNode> objects = new ArrayList<>();
        for (JsonNode item : items(field)) {
            objects.add(child(at(field) + "[" + objects.size() + "]", item));
        }
        return objects;
    }

    /** The one object of a list that must have exactly one. */
    StrictNode single(String field) {
        List<StrictNode> objects = objects(field);
        if (objects.size() != 1) {
            throw new UnsupportedConfiguration(at(field), "exactly one is honoured, not " + objects.size());
        }
        return objects.getFirst();
    }

    List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : items(field)) {
            if (!item.isValueNode()) {
                throw new UnsupportedConfiguration(at(field), "single values are expected");
            }
            texts.add(item.asText());
        }
        return texts;
    }

    /** Fields that only a cluster can honour and whose place other settings take on one machine. */
    void onClusterOnly(String... fields) {
        known.addAll(List.of(fields));
    }

    /** Refuses every field, here and below, that nobody asked for. */
    void end() {
        node.fieldNames().forEachRemaining(field -> {
            if (!known.contains(field)) {
                throw new UnsupportedConfiguration(at(field), "this gateway does not honour the field");
            }
        });
        children.forEach(StrictNode::end);
    }

    private Iterable<JsonNode> items(String field) {
        known.add(field);
        JsonNode list = node.get(field);
        if (list == null) {
            return List.of();
        }
        if (!list.isArray()) {
            throw new UnsupportedConfiguration(at(field), "a list is expected");
        }
        return list;
    }

    private StrictNode child(String at, JsonNode value) {
        StrictNode child = new StrictNode(at, value);
        children.add(child);
        return child;
    }

    private String at(String field) {
        return where + (where.endsWith(" ") ? "" : ".") + field;
    }
}
