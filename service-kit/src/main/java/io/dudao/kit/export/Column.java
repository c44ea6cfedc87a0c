package io.dudao.kit.export;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A column of an exported list.
 *
 * @param path the names that lead to its value in the item's JSON; joined by dots they are the column's header
 * @param kind what its texts are
 */
record Column(List<String> path, Kind kind) {

    /** What a text of the column means. */
    enum Kind {
        TEXT,
        DATE,
        TIME
    }

    Column {
        path = List.copyOf(path);
    }

    /** The columns of a list of {@code item}: its components in their order, records within it flattened. */
    static List<Column> of(Class<?> item) {
        List<Column> columns = new ArrayList<>();
        addAll(item, List.of(), Set.of(), columns);
        return List.copyOf(columns);
    }

    String header() {
        return String.join(".", path);
    }

    /** The value in {@code item}; missing or null where it has none. */
    JsonNode value(JsonNode item) {
        JsonNode value = item;
        for (String name : path) {
            value = value.path(name);
        }
        return value;
    }

    private static void addAll(Class<?> type, List<String> path, Set<Class<?>> within, List<Column> columns) {
        Set<Class<?>> now = with(within, type);
        for (RecordComponent component : type.getRecordComponents()) {
            List<String> name = with(path, nameOf(component));
            if (component.getType().isRecord() && !now.contains(component.getType())) {
                addAll(component.getType(), name, now, columns);
            } else {
                columns.add(new Column(name, kindOf(component.getType())));
            }
        }
    }

    private static String nameOf(RecordComponent component) {
        JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
        return named == null || named.value().isEmpty() ? component.getName() : named.value();
    }

    private static Kind kindOf(Class<?> type) {
        if (type == LocalDate.class) {
            return Kind.DATE;
        }
        return type == Instant.class || type == OffsetDateTime.class ? Kind.TIME : Kind.TEXT;
    }

    private static List<String> with(List<String> path, String name) {
        List<String> longer = new ArrayList<>(path);
        longer.add(name);
        return longer;
    }

    private static Set<Class<?>> with(Set<Class<?>> types, Class<?> type) {
        Set<Class<?>> more = new java.util.HashSet<>(types);
        more.add(type);
        return more;
    }
}
