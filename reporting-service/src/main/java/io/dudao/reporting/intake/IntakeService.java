package io.dudao.reporting.intake;

import io.dudao.kit.inbox.DeadLetters;
import io.dudao.kit.inbox.InboundRecords;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Takes a batch in one transaction: its effect, what could not be read, and how far its partitions are. A fault of the
 * infrastructure is waited out; a fault of the data divides the batch until only the culprit is set aside.
 */
@ApplicationScoped
public class IntakeService {
    private static final Logger LOG = Logger.getLogger(IntakeService.class);

    private final Pool pool;
    private final DeadLetters deadLetters;
    private final IntakeProgress progress;

    IntakeService(Pool pool, DeadLetters deadLetters, IntakeProgress progress) {
        this.pool = pool;
        this.deadLetters = deadLetters;
        this.progress = progress;
    }

    /** Writes what a batch says; idempotent, in the transaction of the connection. */
    public interface Effect<T> {
        Uni<Void> write(SqlConnection connection, List<T> contents);
    }

    /** Completes after the commit. Fails only if even the dead letters cannot be written for another reason than an outage. */
    public <T> Uni<Void> take(Batch<T> batch, Effect<T> effect) {
        return InboundRecords.waitingOut(Uni.createFrom().deferred(() -> write(batch, effect)))
                .onFailure(fault -> !batch.entries().isEmpty())
                .recoverWithUni(fault -> divide(batch, effect, fault));
    }

    private <T> Uni<Void> write(Batch<T> batch, Effect<T> effect) {
        return pool.withTransaction(connection -> effect.write(connection, batch.contents())
                .chain(() -> deadLetters.keep(connection, batch.poison()))
                .chain(() -> progress.advance(connection, batch.next())));
    }

    private <T> Uni<Void> divide(Batch<T> batch, Effect<T> effect, Throwable fault) {
        if (batch.isDivisible()) {
            return take(batch.firstHalf(), effect).chain(() -> take(batch.secondHalf(), effect));
        }
        LOG.debug("a record's effect failed", fault);
        return take(batch.allSetAside("the effect failed: " + fault.getMessage()), effect);
    }
}
