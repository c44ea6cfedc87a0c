package io.dudao.inspection.visit;

import io.dudao.inspection.inspection.Answer;
import io.dudao.inspection.inspection.AnswerValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What an answer says, field by field as text; when and where it was given is no part of it. 5.0 is 5. */
final class AnswerFields {
    private AnswerFields() {}

    /**
     * A field of which answers say different things.
     *
     * @param values in the order of the answers; null: it says nothing there
     */
    record Difference(String field, List<@Nullable String> values) {}

    static SortedMap<String, String> of(Answer answer) {
        SortedMap<String, String> fields = new TreeMap<>();
        put(fields, "points", number(answer.points()));
        put(fields, "notApplicable", answer.notApplicable() ? "true" : null);
        put(fields, "note", answer.note());
        put(fields, "correctiveAction", answer.correctiveAction());
        put(fields, "attachments", joined(answer.attachments()));
        AnswerValue value = answer.value();
        if (value != null) {
            put(fields, "value", "{}");
            put(fields, "value.yes", value.yes() == null ? null : value.yes().toString());
            put(fields, "value.options", joined(value.options()));
            put(fields, "value.number", number(value.number()));
            put(fields, "value.text", value.text());
            put(fields, "value.attachments", joined(value.attachments()));
        }
        return fields;
    }

    /** The fields that are not the same in all answers. */
    static List<Difference> differences(List<Answer> answers) {
        List<Map<String, String>> all =
                answers.stream().<Map<String, String>>map(AnswerFields::of).toList();
        SortedSet<String> names = new TreeSet<>();
        all.forEach(fields -> names.addAll(fields.keySet()));
        List<Difference> differences = new ArrayList<>();
        for (String name : names) {
            List<@Nullable String> values = new ArrayList<>();
            all.forEach(fields -> values.add(fields.get(name)));
            if (values.stream().anyMatch(value -> !Objects.equals(value, values.getFirst()))) {
                differences.add(new Difference(name, values));
            }
        }
        return differences;
    }

    private static void put(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, value);
        }
    }

    private static @Nullable String number(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static @Nullable String joined(@Nullable List<String> values) {
        return values == null || values.isEmpty() ? null : String.join(",", values);
    }
}
