package io.dudao.inspection.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dudao.kit.batch.BatchAnswer;
import io.dudao.kit.problem.Conflict;
import io.dudao.kit.problem.Malformed;
import io.dudao.kit.problem.RuleBroken;
import io.dudao.kit.problem.Violation;
import io.dudao.kit.transaction.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.hibernate.reactive.mutiny.Mutiny;

/** Runs a batch: reads and validates every item by itself, then writes all good ones in one transaction. */
@ApplicationScoped
public class BatchWork {
    private final Work work;
    private final ObjectMapper json;
    private final Validator validator;

    BatchWork(Work work, ObjectMapper json, Validator validator) {
        this.work = work;
        this.json = json;
        this.validator = validator;
    }

    /**
     * Runs {@code effect} on the readable items. Another request that brings the same new items at the same time makes it run
     * again from the start, when those items are known.
     *
     * @param effect decides every item of the batch and writes what is new
     */
    public <T> Uni<BatchAnswer> run(
            RawBatch raw, Class<T> type, BiFunction<Mutiny.Session, Batch<T>, Uni<Void>> effect) {
        List<Batch.Item<T>> items = read(raw, type);
        return work.write(session -> {
                    Batch<T> batch = new Batch<>(items);
                    return effect.apply(session, batch).map(done -> batch.answer());
                })
                .onFailure(BatchWork::isTakenMeanwhile)
                .retry()
                .atMost(3);
    }

    private static boolean isTakenMeanwhile(Throwable failure) {
        return failure instanceof Conflict conflict && conflict.slug().equals("already-exists");
    }

    private <T> List<Batch.Item<T>> read(RawBatch raw, Class<T> type) {
        List<Batch.Item<T>> items = new ArrayList<>();
        for (JsonNode node : raw.items()) {
            items.add(read(items.size(), node, type));
        }
        return items;
    }

    private <T> Batch.Item<T> read(int index, JsonNode node, Class<T> type) {
        if (!node.isObject()) {
            return new Batch.Item<>(index, null, new Malformed("The item is not an object."));
        }
        try {
            T content = json.treeToValue(node, type);
            Set<ConstraintViolation<T>> violations = validator.validate(content);
            return violations.isEmpty()
                    ? new Batch.Item<>(index, content, null)
                    : new Batch.Item<>(index, null, invalid(violations));
        } catch (JsonProcessingException e) {
            return new Batch.Item<>(index, null, new Malformed("The item cannot be read" + where(e) + "."));
        }
    }

    private static <T> RuleBroken invalid(Set<ConstraintViolation<T>> violations) {
        List<Violation> fields = violations.stream()
                .map(violation -> new Violation(violation.getPropertyPath().toString(), violation.getMessage()))
                .sorted(Comparator.comparing(Violation::field).thenComparing(Violation::message))
                .toList();
        Violation first = fields.getFirst();
        return new RuleBroken("invalid", first.field() + " " + first.message() + ".", fields);
    }

    /** Names the field only: the parser's own message names classes. */
    private static String where(JsonProcessingException e) {
        if (e instanceof com.fasterxml.jackson.databind.JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            return " at " + mapping.getPath().getLast().getFieldName();
        }
        return "";
    }
}
