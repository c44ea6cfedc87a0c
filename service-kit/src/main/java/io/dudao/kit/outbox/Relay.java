package io.dudao.kit.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Publishes the outbox. One relay a service is active (advisory lock on a connection of its own); it reads what is
 * unpublished in the order written, sends, waits for every acknowledgement and marks what the broker has. A crash between
 * acknowledgement and mark sends again with the same event ids; consumers dedupe.
 */
@ApplicationScoped
public class Relay {
    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final int BATCH = 1_000;
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration TIDY_EVERY = Duration.ofHours(1);

    private final Pool pool;
    private final RelayBell bell;
    private final String bootstrapServers;
    private final String service;
    private final boolean enabled;
    private final AtomicLong published;
    private final AtomicLong parked;
    private Instant nextTidy = Instant.EPOCH;
    private Instant nextLook = Instant.EPOCH;
    private List<String> parkedKeys = List.of();
    private volatile boolean running = true;
    private @Nullable Thread thread;

    Relay(
            Pool pool,
            RelayBell bell,
            MeterRegistry meters,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "dudao.relay.enabled", defaultValue = "true") boolean enabled) {
        this.pool = pool;
        this.bell = bell;
        this.bootstrapServers = bootstrapServers;
        this.service = service;
        this.enabled = enabled;
        this.published = meters.gauge("dudao.outbox.published", new AtomicLong());
        this.parked = meters.gauge("dudao.outbox.parked", new AtomicLong());
    }

    void start(@Observes StartupEvent event) {
        if (enabled) {
            thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::keepPublishing);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        Thread relay = thread;
        if (relay != null) {
            relay.interrupt();
            relay.join(Duration.ofSeconds(5));
        }
    }

    private void keepPublishing() {
        Duration pause = POLL;
        while (running) {
            try {
                publishUntilFailure();
                pause = POLL;
            } catch (InterruptedException e) {
                running = false;
            } catch (RuntimeException e) {
                if (running) {
                    LOG.warnf("The outbox relay pauses for %s: %s", pause, e.toString());
                    pause = sleep(pause);
                }
            }
        }
    }

    private void publishUntilFailure() throws InterruptedException {
        SqlConnection connection = pool.getConnection().await().atMost(Duration.ofSeconds(30));
        try {
            OutboxTable table = new OutboxTable(connection, "/" + service);
            while (running && !table.lock()) {
                Thread.sleep(POLL.multipliedBy(5));
            }
            try (KafkaProducer<byte[], byte[]> producer = producer()) {
                Publisher publisher = new Publisher(producer);
                nextLook = Instant.EPOCH;
                while (running) {
                    int sent = lookAround(table, publisher) + publishBatch(table, publisher);
                    if (sent < BATCH) {
                        bell.await(POLL);
                    }
                }
            }
        } finally {
            // The advisory lock belongs to this connection: a connection put back to the pool would keep it.
            connection.query("select pg_advisory_unlock_all()").executeAndForget();
            connection.closeAndForget();
        }
    }

    /** What changes seldom and need not be asked for with every batch. */
    private int lookAround(OutboxTable table, Publisher publisher) throws InterruptedException {
        if (Instant.now().isBefore(nextLook)) {
            return 0;
        }
        nextLook = Instant.now().plus(LOOK_EVERY);
        parkedKeys = table.parkedKeys();
        parked.set(parkedKeys.size());
        tidy(table);
        return publishDeadLetters(table, publisher);
    }

    private int publishBatch(OutboxTable table, Publisher publisher) throws InterruptedException {
        List<OutboxTable.Waiting> waiting = table.waiting(BATCH, parkedKeys);
        if (waiting.isEmpty()) {
            return 0;
        }
        Publisher.Outcome outcome = publisher.publish(waiting);
        if (!outcome.acknowledged().isEmpty()) {
            table.published(outcome.acknowledged());
            published.addAndGet(outcome.acknowledged().size());
        }
        outcome.refused().forEach((id, reason) -> park(table, id, reason));
        giveUpOn(outcome);
        return waiting.size();
    }

    private void park(OutboxTable table, UUID id, String reason) {
        table.parked(id, reason);
        nextLook = Instant.EPOCH;
        LOG.errorf("Event %s can never be sent (%s); its key waits for an operator, others go on.", id, reason);
    }

    private int publishDeadLetters(OutboxTable table, Publisher publisher) throws InterruptedException {
        List<OutboxTable.Waiting> waiting = table.waitingDeadLetters(service, BATCH);
        if (waiting.isEmpty()) {
            return 0;
        }
        Publisher.Outcome outcome = publisher.publish(waiting);
        List<UUID> done = new java.util.ArrayList<>(outcome.acknowledged());
        // What is too large even for the dead-letter topic stays readable in the table.
        done.addAll(outcome.refused().keySet());
        if (!done.isEmpty()) {
            table.deadLettersPublished(done);
        }
        giveUpOn(outcome);
        return waiting.size();
    }

    private static void giveUpOn(Publisher.Outcome outcome) {
        if (outcome.failure() != null) {
            throw new IllegalStateException("the broker did not take the batch", outcome.failure());
        }
    }

    private void tidy(OutboxTable table) {
        if (Instant.now().isAfter(nextTidy)) {
            table.forgetOld();
            nextTidy = Instant.now().plus(TIDY_EVERY);
        }
    }

    private Duration sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            running = false;
        }
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    private KafkaProducer<byte[], byte[]> producer() {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers", bootstrapServers,
                        "client.id", service + "-outbox",
                        "acks", "all",
                        "enable.idempotence", "true",
                        "linger.ms", "5",
                        "compression.type", "lz4",
                        "max.block.ms", "10000",
                        "delivery.timeout.ms", "30000",
                        "request.timeout.ms", "10000"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }
}
