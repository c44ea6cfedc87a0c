package io.dudao.kit.trail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.dudao.kit.security.Caller;
import io.dudao.kit.time.Ids;
import io.dudao.kit.transaction.RequestOrigin;
import io.quarkus.arc.Arc;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * Writes the trail beside the business rows, in the caller's session and so in its transaction. Who, when and from which
 * device comes from the request; what no request asked for was done by {@value #SYSTEM}.
 */
@ApplicationScoped
public class Trail {
    /** Who acts where nobody asked: deadlines, events of other services. */
    public static final String SYSTEM = "system";

    /** What a decoded path may hold and a text column not. */
    private static final Pattern UNSTORABLE = Pattern.compile("[\\p{Cc}\\p{Cs}]");

    private static final String APPEND = "select trail_append(cast(:entries as text))";

    private final ObjectMapper json;
    private final RequestOrigin origin;
    private final Caller caller;
    private final Clock clock;

    Trail(ObjectMapper json, RequestOrigin origin, Caller caller, Clock clock) {
        this.json = json;
        this.origin = origin;
        this.caller = caller;
        this.clock = clock;
    }

    /** Adds one entry. */
    public Uni<Void> append(Mutiny.Session session, TrailEntry entry) {
        return appendAll(session, List.of(entry));
    }

    /** Adds entries in their order, in one statement. Until the transaction ends nobody else adds to their chains. */
    public Uni<Void> appendAll(Mutiny.Session session, List<TrailEntry> entries) {
        if (entries.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery(APPEND, Integer.class)
                .setParameter("entries", rows(entries))
                .getSingleResult()
                .replaceWithVoid();
    }

    /** The entries as the JSON text that the SQL function {@code trail_append} takes, for statements that call it themselves. */
    public String rows(List<TrailEntry> entries) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Origin from = origin();
        return write(entries.stream().map(entry -> row(entry, now, from)).toList());
    }

    private Row row(TrailEntry entry, Instant now, Origin from) {
        return new Row(
                Ids.next(),
                entry.chain(),
                entry.aggregate(),
                entry.aggregateId(),
                entry.unitId(),
                entry.action(),
                write(entry.changes()),
                now.toString(),
                from.by(),
                from.device(),
                from.userAgent(),
                from.operation(),
                from.traceparent());
    }

    private Origin origin() {
        boolean requested = Arc.container().requestContext().isActive()
                && !origin.operation().isEmpty();
        return requested
                ? new Origin(
                        caller.subject(),
                        origin.device(),
                        origin.userAgent(),
                        UNSTORABLE.matcher(origin.operation()).replaceAll("?"),
                        origin.traceparent())
                : new Origin(SYSTEM, null, null, null, null);
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("trail entries cannot be written as JSON", e);
        }
    }

    private record Origin(
            String by,
            @Nullable String device,
            @Nullable String userAgent,
            @Nullable String operation,
            @Nullable String traceparent) {}

    /** A row of the table but for its place and hashes, which the database finds. */
    @JsonNaming(SnakeCaseStrategy.class)
    private record Row(
            UUID id,
            UUID chain,
            String aggregate,
            UUID aggregateId,
            @Nullable UUID unitId,
            String action,
            String changes,
            String at,
            String by,
            @Nullable String device,
            @Nullable String userAgent,
            @Nullable String operation,
            @Nullable String traceparent) {}
}
