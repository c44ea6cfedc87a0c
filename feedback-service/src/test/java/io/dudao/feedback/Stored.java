package io.dudao.feedback;

import io.dudao.kit.testing.RealBackends;
import io.dudao.kit.testing.Schemas;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the service wrote, read past it. */
public final class Stored {
    private Stored() {}

    /** Rows of feedback under this id: 0 or 1. */
    public static long feedback(UUID id) {
        return RealBackends.database().number("select count(*) from feedback where id = ?", id);
    }

    /** Types of the events about an aggregate, in the order written; each is checked against its schema. */
    public static List<String> events(Object aggregate) {
        return rows(aggregate).stream().map(Stored::checkedFact).toList();
    }

    /** The last event's data about an aggregate. */
    public static String lastEvent(Object aggregate) {
        return String.valueOf(rows(aggregate).getLast().get("payload"));
    }

    /** The id of the case that a complaint opened. */
    public static UUID caseOf(UUID feedback) {
        var rows = RealBackends.database().query("select id from customer_case where feedback_id = ?", feedback);
        if (rows.size() != 1) {
            throw new AssertionError("feedback " + feedback + " has " + rows.size() + " cases");
        }
        return (UUID) java.util.Objects.requireNonNull(rows.getFirst().get("id"));
    }

    private static List<Map<String, @Nullable Object>> rows(Object aggregate) {
        return RealBackends.database()
                .query("select type, payload from outbox where aggregateid = ? order by seq", aggregate.toString());
    }

    private static String checkedFact(Map<String, @Nullable Object> row) {
        String type = String.valueOf(row.get("type"));
        Schemas.requireValid(type, String.valueOf(row.get("payload")));
        return type.substring("io.dudao.feedback.".length(), type.length() - ".v1".length());
    }
}
