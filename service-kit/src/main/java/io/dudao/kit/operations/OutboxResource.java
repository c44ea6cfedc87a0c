package io.dudao.kit.operations;

import io.dudao.kit.problem.NotFound;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What of this service's events is still on its way. */
@Path("/api/v1/outboxes")
@Tag(name = "operations")
public class OutboxResource {
    private final Pool pool;
    private final String context;

    OutboxResource(Pool pool, @ConfigProperty(name = "dudao.context") String context) {
        this.pool = pool;
        this.context = context;
    }

    /**
     * The state of an outbox.
     *
     * @param context whose outbox
     * @param pending events that are written but not yet acknowledged by the broker
     * @param oldestPendingSeconds age of the oldest of them, 0 if there is none
     * @param parked events that can never be sent
     * @param lastSequence number of the last event written, 0 if there was none
     */
    public record OutboxState(
            String context, long pending, double oldestPendingSeconds, long parked, long lastSequence) {}

    @GET
    @Path("{context}")
    @RolesAllowed({"admin", "analyst"})
    @Operation(operationId = "getOutbox", summary = "What of a service's events is still on its way")
    public Uni<OutboxState> get(@PathParam("context") String asked) {
        if (!asked.equals(context)) {
            throw new NotFound("outbox " + asked);
        }
        return pool.query("""
                        select (select count(*) from outbox where published_at is null and parked_at is null) as pending,
                               (select coalesce(extract(epoch from clock_timestamp() - min(occurred_at)), 0)::float8
                                from outbox where published_at is null and parked_at is null) as age,
                               (select count(*) from outbox where parked_at is not null and published_at is null) as parked,
                               (select coalesce(max(seq), 0) from outbox) as last
                        """).execute().map(rows -> state(rows.iterator().next()));
    }

    private OutboxState state(Row row) {
        return new OutboxState(
                context, row.getLong("pending"), row.getDouble("age"), row.getLong("parked"), row.getLong("last"));
    }
}
