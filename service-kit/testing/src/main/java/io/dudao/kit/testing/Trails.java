package io.dudao.kit.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dudao.kit.trail.Change;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the service under test wrote into its audit trail: {@code Trails.of(inspection).getLast().action()}. */
public final class Trails {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Trails() {}

    /** One entry of a chain; {@code place} counts from 1, {@code by} is the caller's subject or {@code system}. */
    public record Entry(
            long place,
            String aggregate,
            UUID aggregateId,
            @Nullable UUID unitId,
            String action,
            List<Change> changes,
            String by,
            @Nullable String device,
            @Nullable String operation) {

        /** The change of {@code field}; fails if the entry tells of none. */
        public Change change(String field) {
            return changes.stream()
                    .filter(change -> change.field().equals(field))
                    .findAny()
                    .orElseThrow(() -> new AssertionError("no change of " + field + " in " + this));
        }
    }

    /** The entries of {@code chain}, first to last; empty if there are none. */
    public static List<Entry> of(UUID chain) {
        return RealBackends.database().query("select * from trail_entry where chain = ? order by place", chain).stream()
                .map(Trails::entry)
                .toList();
    }

    /** The actions of {@code chain}, first to last, such as {@code corrective-action rejected}. */
    public static List<String> actions(UUID chain) {
        return of(chain).stream()
                .map(entry -> entry.aggregate() + " " + entry.action())
                .toList();
    }

    private static Entry entry(Map<String, @Nullable Object> row) {
        return new Entry(
                ((Number) required(row, "place")).longValue(),
                (String) required(row, "aggregate"),
                (UUID) required(row, "aggregate_id"),
                (UUID) row.get("unit_id"),
                (String) required(row, "action"),
                changes((String) required(row, "changes")),
                (String) required(row, "by"),
                (String) row.get("device"),
                (String) row.get("operation"));
    }

    private static Object required(Map<String, @Nullable Object> row, String column) {
        return java.util.Objects.requireNonNull(row.get(column), column);
    }

    private static List<Change> changes(String text) {
        try {
            return JSON.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new AssertionError("changes of a trail entry are no JSON: " + text, e);
        }
    }
}
