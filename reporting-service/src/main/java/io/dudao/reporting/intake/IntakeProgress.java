package io.dudao.reporting.intake;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** How far each partition is processed, as the database knows it: no offset is counted before its effect is committed. */
@ApplicationScoped
public class IntakeProgress {
    private static final String ADVANCE = """
            insert into intake_progress as p (topic, partition, next_offset)
            select * from unnest($1::text[], $2::int[], $3::bigint[])
            on conflict (topic, partition) do update
                set next_offset = greatest(p.next_offset, excluded.next_offset), recorded_at = excluded.recorded_at
            """;

    private final Pool pool;

    IntakeProgress(Pool pool) {
        this.pool = pool;
    }

    /** Remembers the offsets that follow, in the transaction of the connection. A repeated batch sets nothing back. */
    Uni<Void> advance(SqlConnection connection, Map<Partition, Long> next) {
        if (next.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var partitions = next.keySet().stream()
                .sorted(Comparator.comparing(Partition::topic).thenComparingInt(Partition::number))
                .toList();
        var parameters = Tuple.of(
                partitions.stream().map(Partition::topic).toArray(String[]::new),
                partitions.stream().map(Partition::number).toArray(Integer[]::new),
                partitions.stream().map(next::get).toArray(Long[]::new));
        return connection.preparedQuery(ADVANCE).execute(parameters).replaceWithVoid();
    }

    /** The next offset of each partition that anything was taken from. */
    Uni<Map<Partition, Long>> read() {
        return pool.query("select topic, partition, next_offset from intake_progress")
                .execute()
                .map(rows -> {
                    var next = new HashMap<Partition, Long>();
                    rows.forEach(row -> next.put(
                            new Partition(row.getString("topic"), row.getInteger("partition")),
                            row.getLong("next_offset")));
                    return next;
                });
    }
}
