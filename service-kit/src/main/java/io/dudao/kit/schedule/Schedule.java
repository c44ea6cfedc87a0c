package io.dudao.kit.schedule;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.scheduler.Scheduler;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Runs every {@link RecurringTask} of the service. Of several instances the one that gets the task's advisory lock runs it, on
 * a connection of its own, so the lock is free as soon as that instance is gone.
 */
@ApplicationScoped
public class Schedule {
    private static final Logger LOG = Logger.getLogger(Schedule.class);
    private static final String KEY = "hashtextextended('recurring-task ' || $1, 0)";

    private final Pool pool;
    private final Clock clock;
    private final boolean enabled;

    Schedule(
            Pool pool,
            Clock clock,
            @ConfigProperty(name = "dudao.schedule.enabled", defaultValue = "true") boolean enabled) {
        this.pool = pool;
        this.clock = clock;
        this.enabled = enabled;
    }

    void start(@Observes StartupEvent event, Scheduler scheduler, @All List<RecurringTask> tasks) {
        if (!enabled) {
            return;
        }
        for (RecurringTask task : tasks) {
            scheduler
                    .newJob(task.name())
                    .setInterval(task.every().toString())
                    .setConcurrentExecution(ConcurrentExecution.SKIP)
                    .setAsyncTask(execution -> survive(task, clock.instant()))
                    .schedule();
        }
    }

    private Uni<Void> survive(RecurringTask task, Instant now) {
        return runAlone(task, now)
                .onFailure()
                .invoke(failure -> LOG.warnf("The task %s failed and is tried again: %s", task.name(), failure))
                .onFailure()
                .recoverWithItem(false)
                .replaceWithVoid();
    }

    /**
     * Runs {@code task} unless another instance is at it.
     *
     * @return whether it ran
     */
    public Uni<Boolean> runAlone(RecurringTask task, Instant now) {
        return pool.withConnection(connection -> locked(connection, task)
                .chain(free -> free
                        ? task.run(now)
                                .eventually(() -> unlock(connection, task))
                                .replaceWith(true)
                        : Uni.createFrom().item(false)));
    }

    private static Uni<Boolean> locked(SqlConnection connection, RecurringTask task) {
        return connection
                .preparedQuery("select pg_try_advisory_lock(" + KEY + ")")
                .execute(Tuple.of(task.name()))
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    private static Uni<Void> unlock(SqlConnection connection, RecurringTask task) {
        return connection
                .preparedQuery("select pg_advisory_unlock(" + KEY + ")")
                .execute(Tuple.of(task.name()))
                .replaceWithVoid();
    }
}
