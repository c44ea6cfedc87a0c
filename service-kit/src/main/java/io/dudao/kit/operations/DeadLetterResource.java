package io.dudao.kit.operations;

import io.dudao.kit.inbox.DeadLetters;
import io.dudao.kit.paging.Cursor;
import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.problem.NotFound;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The records that this service could not handle. */
@Path("/api/v1/dead-letters")
@Tag(name = "operations")
public class DeadLetterResource {
    private static final UUID FIRST = new UUID(0, 0);
    private static final int QUERY = 1;

    private final Pool pool;
    private final String context;

    DeadLetterResource(Pool pool, @ConfigProperty(name = "dudao.context") String context) {
        this.pool = pool;
        this.context = context;
    }

    @GET
    @Path("{context}")
    @RolesAllowed({"admin", "analyst"})
    @Operation(operationId = "listDeadLetters", summary = "The records that a service could not handle, oldest first")
    public Uni<Page<DeadLetters.View>> list(@PathParam("context") String asked, @Valid @BeanParam PageRequest page) {
        if (!asked.equals(context)) {
            throw new NotFound("dead letters of " + asked);
        }
        UUID after =
                page.cursor == null ? FIRST : Cursor.decode(page.cursor, QUERY).id();
        return pool.preparedQuery("""
                        select id, topic, partition, "offset", reason, recorded_at from dead_letter
                        where id > $1 order by id limit $2
                        """).execute(Tuple.of(after, page.limit + 1)).map(rows -> page(rows, page.limit));
    }

    private static Page<DeadLetters.View> page(RowSet<Row> rows, int limit) {
        List<DeadLetters.View> views = new ArrayList<>();
        rows.forEach(row -> views.add(view(row)));
        if (views.size() <= limit) {
            return new Page<>(views, null);
        }
        return new Page<>(
                views.subList(0, limit), new Cursor("", views.get(limit - 1).id(), QUERY).encode());
    }

    private static DeadLetters.View view(Row row) {
        return new DeadLetters.View(
                row.getUUID("id"),
                row.getString("topic"),
                row.getInteger("partition"),
                row.getLong("offset"),
                row.getString("reason"),
                row.getOffsetDateTime("recorded_at").toInstant());
    }
}
