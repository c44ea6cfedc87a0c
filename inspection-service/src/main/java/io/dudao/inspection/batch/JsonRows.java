package io.dudao.inspection.batch;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Hundreds of rows in one statement: rows travel as one JSON array each way, fields named as their columns are. What it reads
 * is detached from the session, and fresh even where the session has an older copy.
 */
@ApplicationScoped
public class JsonRows {
    private static final String INSERT =
            "insert into TABLE select * from json_populate_recordset(cast(null as TABLE), cast(cast(:rows as text) as json))";
    static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .visibility(PropertyAccessor.ALL, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .visibility(PropertyAccessor.CREATOR, Visibility.ANY)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** Inserts {@code rows} into {@code table}, in their order; every column is a field of the row. */
    public Uni<Void> insert(Mutiny.Session session, String table, Collection<?> rows) {
        if (rows.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery(INSERT.replace("TABLE", table))
                .setParameter("rows", write(rows))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Runs a statement that changes rows by those in {@code :rows}. */
    public Uni<Void> change(Mutiny.Session session, String sql, Collection<?> rows) {
        if (rows.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery(sql)
                .setParameter("rows", write(rows))
                .executeUpdate()
                .replaceWithVoid();
    }

    /**
     * One of several statements that go to the database together.
     *
     * @param sql with one parameter, {@code $1}
     * @param rows the parameter
     * @param yields whether its rows are wanted: one column, JSON cast to text
     */
    public record Step(String sql, String rows, boolean yields) {
        /** Inserts as {@link JsonRows#insert} does. */
        public static Step inserting(String table, Collection<?> rows) {
            return changing(INSERT.replace("TABLE", table), rows);
        }

        /** Changes rows by those in {@code :rows}. */
        public static Step changing(String sql, Collection<?> rows) {
            return of(sql, rows, false);
        }

        /** Changes rows and yields them. */
        public static Step yielding(String sql, Collection<?> rows) {
            return of(sql, rows, true);
        }

        /** Appends entries to the trail, as {@code Trail#rows} writes them. */
        public static Step trailing(String entries) {
            return new Step("select trail_append($1)", entries, false);
        }

        private static Step of(String sql, Collection<?> rows, boolean yields) {
            // A statement without rows is not sent.
            return new Step(rows.isEmpty() ? "" : sql.replace(":rows", "$1"), write(rows), yields);
        }
    }

    /** Runs steps in their order, in one round trip, and yields the rows of those that yield. */
    public <T> Uni<List<T>> together(Mutiny.Session session, List<Step> steps, Class<T> type) {
        List<Step> sent = steps.stream().filter(step -> !step.sql().isEmpty()).toList();
        return sent.isEmpty()
                ? Uni.createFrom().item(List.of())
                : session.createNativeQuery("select s from run_steps(cast(:steps as text)) s", String.class)
                        .setParameter("steps", write(sent))
                        .getResultList()
                        .map(rows -> rows.stream().map(row -> read(row, type)).toList());
    }

    /**
     * Reads rows.
     *
     * @param sql yields one column, the row as JSON cast to text
     * @param parameters by name; a collection is handed over as a JSON array
     */
    public <T> Uni<List<T>> select(
            Mutiny.Session session, String sql, Map<String, Collection<?>> parameters, Class<T> type) {
        Mutiny.SelectionQuery<String> query = session.createNativeQuery(sql, String.class);
        parameters.forEach((name, values) -> query.setParameter(name, write(values)));
        return query.getResultList()
                .map(rows -> rows.stream().map(row -> read(row, type)).toList());
    }

    /** Rows as the JSON array that statements of this service read. */
    public static String write(Collection<?> rows) {
        try {
            return JSON.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("rows cannot be written as JSON", e);
        }
    }

    private static <T> T read(String row, Class<T> type) {
        try {
            return JSON.readValue(row, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a row cannot be read as " + type.getSimpleName(), e);
        }
    }
}
