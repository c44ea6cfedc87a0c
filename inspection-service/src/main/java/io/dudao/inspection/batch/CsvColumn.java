package io.dudao.inspection.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A column of a batch in CSV.
 *
 * @param path the names that lead to the field in the item; joined by dots they are the column's header
 * @param type what the cell holds, or each part of it
 * @param list whether the cell holds several, separated by vertical bars
 */
record CsvColumn(List<String> path, Class<?> type, boolean list) {
    /** Few enough digits that no number takes long to read. */
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,20})?");

    /** The columns of an item by header: its fields in their order, records within it flattened. */
    static Map<String, CsvColumn> of(Class<?> item) {
        Map<String, CsvColumn> columns = new LinkedHashMap<>();
        addAll(item, List.of(), columns);
        return columns;
    }

    private static void addAll(Class<?> record, List<String> above, Map<String, CsvColumn> columns) {
        for (RecordComponent component : record.getRecordComponents()) {
            List<String> path = Stream.concat(above.stream(), Stream.of(component.getName()))
                    .toList();
            if (component.getType().isRecord()) {
                addAll(component.getType(), path, columns);
            } else {
                columns.put(String.join(".", path), of(path, component));
            }
        }
    }

    private static CsvColumn of(List<String> path, RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType generic
                        && generic.getActualTypeArguments()[0] instanceof Class<?> element
                ? new CsvColumn(path, element, true)
                : new CsvColumn(path, component.getType(), false);
    }

    /** Puts what the cell says into {@code item}; what is not of the column's kind stays text, for the item to be refused. */
    void put(ObjectNode item, String cell, ObjectMapper json) {
        ObjectNode place = item;
        for (String name : path.subList(0, path.size() - 1)) {
            place = place.withObjectProperty(name);
        }
        place.set(path.getLast(), list ? all(cell, json) : one(cell, json));
    }

    private ArrayNode all(String cell, ObjectMapper json) {
        ArrayNode parts = json.createArrayNode();
        Arrays.stream(cell.split("\\|", -1)).forEach(part -> parts.add(one(part, json)));
        return parts;
    }

    private JsonNode one(String text, ObjectMapper json) {
        if (Number.class.isAssignableFrom(type) && NUMBER.matcher(text).matches()) {
            return text.indexOf('.') < 0
                    ? json.getNodeFactory().numberNode(Long.parseLong(text))
                    : json.getNodeFactory().numberNode(new BigDecimal(text));
        }
        return type.isRecord() ? object(text, json) : json.getNodeFactory().textNode(text);
    }

    private static JsonNode object(String text, ObjectMapper json) {
        try {
            return json.reader(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).readTree(text);
        } catch (JsonProcessingException e) {
            return json.getNodeFactory().textNode(text);
        }
    }
}
