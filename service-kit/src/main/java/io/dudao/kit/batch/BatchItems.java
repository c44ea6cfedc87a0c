package io.dudao.kit.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dudao.kit.problem.Malformed;
import io.dudao.kit.problem.ProblemException;
import io.dudao.kit.problem.RuleBroken;
import io.dudao.kit.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads and validates the items of a batch one by one, so that an item that is no such object at all fails alone. A request
 * record takes its items as {@code List<JsonNode>} for this.
 */
@ApplicationScoped
public class BatchItems {
    private final ObjectMapper json;
    private final Validator validator;

    BatchItems(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * An item as it was read: either {@code value} or {@code refusal} is there.
     *
     * @param index its place in the request, from 0
     */
    public record Read<T>(
            int index, @Nullable T value, @Nullable ProblemException refusal) {}

    /** The items in the order sent; each has passed the constraints of {@code type} or says why not. */
    public <T> List<Read<T>> read(List<JsonNode> items, Class<T> type) {
        List<Read<T>> all = new ArrayList<>(items.size());
        for (int index = 0; index < items.size(); index++) {
            all.add(read(index, items.get(index), type));
        }
        return all;
    }

    private <T> Read<T> read(int index, @Nullable JsonNode item, Class<T> type) {
        if (item == null || !item.isObject()) {
            return new Read<>(index, null, new Malformed("The item is no JSON object."));
        }
        try {
            T value = json.treeToValue(item, type);
            return new Read<>(index, value, violated(value));
        } catch (JsonProcessingException e) {
            return new Read<>(index, null, new Malformed("The item cannot be read: " + where(e)));
        }
    }

    private <T> @Nullable ProblemException violated(T value) {
        List<Violation> violations = validator.validate(value).stream()
                .map(one -> new Violation(one.getPropertyPath().toString(), one.getMessage()))
                .sorted(java.util.Comparator.comparing(Violation::field))
                .toList();
        return violations.isEmpty()
                ? null
                : new RuleBroken("invalid", "Fields of the item are missing or out of range.", violations);
    }

    /** Names the field only: the parser's own message would quote what the customer wrote. */
    private static String where(JsonProcessingException failure) {
        String path = failure instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(JsonMappingException.Reference::getFieldName)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("."))
                : "";
        return path.isEmpty() ? "it is not what this operation takes." : "field " + path + " is not of its kind.";
    }
}
