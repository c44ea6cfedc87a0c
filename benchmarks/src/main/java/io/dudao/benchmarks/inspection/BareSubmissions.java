package io.dudao.benchmarks.inspection;

import io.dudao.kit.time.Ids;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The limit of submitting: the rows of a real submission with fresh ids, written by the bare client of PostgreSQL in one
 * statement and one for the outbox, in one transaction. It checks nothing, knows nobody and answers nothing.
 */
public final class BareSubmissions {
    private static final int IN_FLIGHT = 8;
    private static final String ROWS = """
            select row_to_json(i)::text as inspection,
                   (select coalesce(json_agg(f), '[]')::text from finding f where f.inspection_id = i.id) as findings,
                   (select coalesce(json_agg(a), '[]')::text from corrective_action a where a.inspection_id = i.id) as actions,
                   (select json_agg(o)::text from outbox o
                    where o.aggregateid = i.id::text
                       or o.aggregateid in (select a.id::text from corrective_action a where a.inspection_id = i.id)) as events
            from inspection i where i.id = $1
            """;
    private static final String WRITE = """
            with found as (insert into finding select * from json_populate_recordset(null::finding, $2::text::json)),
                 opened as (insert into corrective_action
                            select * from json_populate_recordset(null::corrective_action, $3::text::json))
            insert into inspection select * from json_populate_record(null::inspection, $1::text::json)
            """;
    /** Marked as published, so that the relay of the service does not take them. */
    private static final String TELL = """
            insert into outbox (id, aggregatetype, aggregateid, aggregate_version, type, unit_id, record_key, occurred_at, payload,
                                published_at)
            select id, aggregatetype, aggregateid, aggregate_version, type, unit_id, record_key, occurred_at, payload, now()
            from json_populate_recordset(null::outbox, $1::text::json)
            """;

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final Pool pool;
    private final List<String> sample = new ArrayList<>();
    private final List<UUID> units = new ArrayList<>();
    private String unitOfSample = "";

    private BareSubmissions(Pool pool) {
        this.pool = pool;
    }

    /** Arguments: address of the database, id of the inspection to copy. Each line in is a number of milliseconds to run. */
    public static void main(String[] arguments) throws Exception {
        Vertx vertx = Vertx.vertx();
        PgConnectOptions options = PgConnectOptions.fromUri(arguments[0])
                .setUser("postgres")
                .setPassword("postgres")
                .setCachePreparedStatements(true);
        Pool pool = PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(IN_FLIGHT))
                .connectingTo(options)
                .using(vertx)
                .build();
        BareSubmissions submissions = new BareSubmissions(pool);
        submissions.prepare(UUID.fromString(arguments[1]));
        BufferedReader requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = requests.readLine(); line != null; line = requests.readLine()) {
            System.out.println(submissions.run(Long.parseLong(line)));
        }
        System.exit(0);
    }

    private void prepare(UUID inspection) throws Exception {
        Row row = pool.preparedQuery(ROWS)
                .execute(Tuple.of(inspection))
                .toCompletionStage()
                .toCompletableFuture()
                .get()
                .iterator()
                .next();
        for (String column : List.of("inspection", "findings", "actions", "events")) {
            sample.add(row.getString(column));
        }
        Matcher unit = Pattern.compile("\"unit_id\":\"([^\"]*)\"").matcher(sample.getFirst());
        if (unit.find()) {
            unitOfSample = unit.group(1);
        }
        pool.query("select id from unit where code like 'U%'")
                .execute()
                .toCompletionStage()
                .toCompletableFuture()
                .get()
                .forEach(known -> units.add(known.getUUID(0)));
    }

    /** How many submissions were confirmed in {@code milliseconds}. */
    private long run(long milliseconds) throws Exception {
        long end = System.nanoTime() + milliseconds * 1_000_000;
        AtomicLong confirmed = new AtomicLong();
        List<Future<?>> streams = new ArrayList<>();
        for (int i = 0; i < IN_FLIGHT; i++) {
            streams.add(stream(end, confirmed));
        }
        Future.all(streams).toCompletionStage().toCompletableFuture().get();
        return confirmed.get();
    }

    private Future<?> stream(long end, AtomicLong confirmed) {
        if (System.nanoTime() >= end) {
            return Future.succeededFuture();
        }
        List<String> rows = fresh();
        return pool.withTransaction(connection -> write(connection, rows))
                .onSuccess(written -> confirmed.incrementAndGet())
                .compose(written -> stream(end, confirmed));
    }

    private static Future<?> write(SqlConnection connection, List<String> rows) {
        return connection
                .preparedQuery(WRITE)
                .execute(Tuple.of(rows.get(0), rows.get(1), rows.get(2)))
                .compose(written -> connection.preparedQuery(TELL).execute(Tuple.of(rows.get(3))));
    }

    /** The sample with another unit, and another id in the place of every id. */
    private List<String> fresh() {
        Map<String, String> ids = new java.util.HashMap<>();
        ids.put(
                unitOfSample,
                units.get(ThreadLocalRandom.current().nextInt(units.size())).toString());
        List<String> rows = new ArrayList<>();
        for (String text : sample) {
            rows.add(ID.matcher(text)
                    .replaceAll(found -> ids.computeIfAbsent(
                            found.group(), known -> Ids.next().toString())));
        }
        return rows;
    }
}
