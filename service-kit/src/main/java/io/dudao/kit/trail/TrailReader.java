package io.dudao.kit.trail;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.problem.NotFound;
import io.dudao.kit.problem.RuleBroken;
import io.dudao.kit.problem.Unavailable;
import io.dudao.kit.security.Scope;
import io.dudao.kit.transaction.DatabaseFailure;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads the trail and proves it. */
@ApplicationScoped
class TrailReader {
    /** How long after the end of a day every transaction that wrote its entries has ended. */
    static final Duration SETTLED = Duration.ofMinutes(10);

    /** Head and entries must be of the same moment, or an entry added meanwhile would look like a forgery. */
    private static final String ONE_MOMENT = "set transaction isolation level repeatable read read only";

    private static final String CHAIN = "select " + TrailRow.COLUMNS + """
            from trail_entry t left join unit u on u.id = t.unit_id
            where t.chain = $1 and t.place > $2 order by t.place limit 500
            """;
    private static final String HEAD = """
            select coalesce(max(place), 0) as place, coalesce(max(encode(hash, 'hex')), '') as hash
            from trail_head where chain = $1
            """;
    private static final String DAY = """
            select count(*) as entries, encode(sha256(coalesce(string_agg(hash, ''::bytea order by chain, place), '')), 'hex') as digest
            from trail_entry where at >= $1 and at < $2
            """;

    private final Pool pool;
    private final ObjectMapper json;
    private final Clock clock;

    TrailReader(Pool pool, ObjectMapper json, Clock clock) {
        this.pool = pool;
        this.json = json;
        this.clock = clock;
    }

    Uni<Page<TrailView>> list(TrailFilter filter, Scope scope, PageRequest page) {
        TrailQuery query = new TrailQuery(filter, scope, page);
        return pool.preparedQuery(query.sql())
                .execute(query.parameters())
                .map(TrailReader::rows)
                .map(query::page)
                .map(found -> found.map(row -> TrailView.of(row, json)))
                .onFailure(DatabaseFailure::isInfrastructure)
                .transform(failure -> new Unavailable());
    }

    /** Fails {@code not-found} where the caller sees no entry of the chain. */
    Uni<TrailVerdict> verify(UUID chain, Scope scope) {
        return pool.withTransaction(connection -> connection
                        .query(ONE_MOMENT)
                        .execute()
                        .chain(() -> requireVisible(connection, chain, scope))
                        .chain(() -> check(connection, chain)))
                .onFailure(DatabaseFailure::isInfrastructure)
                .transform(failure -> new Unavailable());
    }

    /** @throws RuleBroken {@code day-not-over} while entries of that day may still come */
    Uni<TrailAnchor> anchor(LocalDate day) {
        OffsetDateTime start = day.atStartOfDay().atOffset(ZoneOffset.UTC);
        OffsetDateTime end = start.plusDays(1);
        if (clock.instant().isBefore(end.toInstant().plus(SETTLED))) {
            throw new RuleBroken("day-not-over", "The anchor of a day can be had ten minutes after its end in UTC.");
        }
        return pool.preparedQuery(DAY)
                .execute(Tuple.of(start, end))
                .map(found -> found.iterator().next())
                .map(row -> new TrailAnchor(day, row.getLong("entries"), row.getString("digest")))
                .onFailure(DatabaseFailure::isInfrastructure)
                .transform(failure -> new Unavailable());
    }

    private static Uni<Void> requireVisible(SqlConnection connection, UUID chain, Scope scope) {
        List<Object> parameters = new ArrayList<>(List.of(chain));
        String visible = scope.everything()
                ? ""
                : " and exists (select from unit u where u.id = t.unit_id and "
                        + TrailQuery.covers("u", scope, parameters) + ")";
        return connection
                .preparedQuery("select 1 from trail_entry t where t.chain = $1" + visible + " limit 1")
                .execute(Tuple.from(parameters))
                .invoke(found -> {
                    if (found.size() == 0) {
                        throw new NotFound("trail of " + chain);
                    }
                })
                .replaceWithVoid();
    }

    private static Uni<TrailVerdict> check(SqlConnection connection, UUID chain) {
        TrailCheck check = new TrailCheck(chain);
        long[] after = {0};
        return Multi.createBy()
                .repeating()
                .uni(() -> connection
                        .preparedQuery(CHAIN)
                        .execute(Tuple.of(chain, after[0]))
                        .map(TrailReader::rows)
                        .invoke(rows -> after[0] = check.next(rows)))
                .until(List::isEmpty)
                .collect()
                .last()
                .chain(() -> connection.preparedQuery(HEAD).execute(Tuple.of(chain)))
                .map(found -> found.iterator().next())
                .map(head -> check.end(head.getLong("place"), head.getString("hash")));
    }

    private static List<TrailRow> rows(RowSet<Row> found) {
        List<TrailRow> rows = new ArrayList<>();
        found.forEach(row -> rows.add(TrailRow.of(row)));
        return rows;
    }
}
