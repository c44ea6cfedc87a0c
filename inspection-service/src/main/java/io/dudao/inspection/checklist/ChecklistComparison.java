package io.dudao.inspection.checklist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dudao.inspection.checklist.ChecklistDifference.ChangedPart;
import io.dudao.inspection.checklist.ChecklistDifference.Parts;
import io.dudao.kit.trail.Change;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Compares versions of a checklist field by field, as their exported form names the fields. */
@ApplicationScoped
public class ChecklistComparison {
    private final ObjectMapper json;

    ChecklistComparison(ObjectMapper json) {
        this.json = json;
    }

    /** How {@code to} differs from {@code from}. */
    ChecklistDifference between(Checklist from, Checklist to) {
        Flat before = flat(from);
        Flat after = flat(to);
        return new ChecklistDifference(
                from.id(),
                to.id(),
                changes(before.fields(), after.fields()),
                parts(before.sections(), after.sections()),
                parts(before.items(), after.items()));
    }

    /** Values by the path of their field; of sections and items by code. */
    private record Flat(
            Map<String, String> fields,
            Map<String, Map<String, String>> sections,
            Map<String, Map<String, String>> items) {}

    private Flat flat(Checklist checklist) {
        ChecklistContent content = ChecklistContent.of(checklist);
        Flat flat = new Flat(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        for (SectionContent section : content.sections() == null ? List.<SectionContent>of() : content.sections()) {
            flat.sections().put(section.code(), fields(section, "items"));
            for (ItemContent item : section.items()) {
                Map<String, String> fields = fields(item, "");
                fields.put("section", section.code());
                flat.items().put(item.code(), fields);
            }
        }
        flat.fields().putAll(fields(content, "sections"));
        return flat;
    }

    private Map<String, String> fields(Object content, String without) {
        Map<String, String> fields = new LinkedHashMap<>();
        json.valueToTree(content).properties().stream()
                .filter(field -> !field.getKey().equals(without))
                .forEach(field -> flatten(field.getKey(), field.getValue(), fields));
        return fields;
    }

    private static void flatten(String path, JsonNode value, Map<String, String> fields) {
        if (value.isObject()) {
            value.properties().forEach(field -> flatten(path + "." + field.getKey(), field.getValue(), fields));
        } else if (value.isArray() && !value.isEmpty() && value.get(0).isObject()) {
            value.forEach(part -> flatten(path + "[" + part.path("code").asText() + "]", part, fields));
        } else if (value.isNumber()) {
            fields.put(path, value.decimalValue().stripTrailingZeros().toPlainString());
        } else {
            fields.put(path, value.isArray() ? value.toString() : value.asText());
        }
    }

    private static Parts parts(Map<String, Map<String, String>> before, Map<String, Map<String, String>> after) {
        List<ChangedPart> changed = new ArrayList<>();
        before.forEach((code, fields) -> {
            List<Change> changes = changes(fields, after.getOrDefault(code, fields));
            if (!changes.isEmpty()) {
                changed.add(new ChangedPart(code, changes));
            }
        });
        return new Parts(without(after.keySet(), before.keySet()), without(before.keySet(), after.keySet()), changed);
    }

    private static List<String> without(Set<String> codes, Set<String> others) {
        return codes.stream().filter(code -> !others.contains(code)).toList();
    }

    private static List<Change> changes(Map<String, String> before, Map<String, String> after) {
        Set<String> paths = new LinkedHashSet<>(before.keySet());
        paths.addAll(after.keySet());
        return paths.stream()
                .filter(path -> !Objects.equals(before.get(path), after.get(path)))
                .map(path -> new Change(path, before.get(path), after.get(path)))
                .toList();
    }
}
