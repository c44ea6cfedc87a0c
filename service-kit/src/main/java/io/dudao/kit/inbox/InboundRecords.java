package io.dudao.kit.inbox;

import io.dudao.contracts.Event;
import io.dudao.kit.transaction.DatabaseFailure;
import io.dudao.kit.transaction.Work;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Handles what a topic brings: a fault of the data sets one record aside and its neighbours go on, a fault of the
 * infrastructure is waited out, and the records are acknowledged only after the commit.
 */
@ApplicationScoped
public class InboundRecords {
    private final Work work;
    private final Inbox inbox;
    private final DeadLetters deadLetters;
    private final MeterRegistry meters;

    InboundRecords(Work work, Inbox inbox, DeadLetters deadLetters, MeterRegistry meters) {
        this.work = work;
        this.inbox = inbox;
        this.deadLetters = deadLetters;
        this.meters = meters;
    }

    /** Readable events and dead letters of a batch; unknown types are counted and left out. */
    public record Sorted(List<Decoded.Readable> readable, List<DeadLetter> poison) {}

    /** Decodes a batch. Pure but for the counter of unknown types. */
    public Sorted sort(Iterable<ConsumerRecord<byte[], byte[]>> records) {
        List<Decoded.Readable> readable = new ArrayList<>();
        List<DeadLetter> poison = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            switch (Decoded.of(record)) {
                case Decoded.Readable event -> readable.add(event);
                case Decoded.Poison letter -> poison.add(letter.letter());
                case Decoded.Unknown unknown ->
                    meters.counter("dudao.inbox.unknown.types", "topic", record.topic())
                            .increment();
            }
        }
        return new Sorted(readable, poison);
    }

    /**
     * Handles each event once, each in a transaction of its own with its dedupe mark.
     *
     * @param consumer the name that the marks stand under
     * @param effect what an event causes; runs in the transaction of the mark
     */
    public Uni<Void> handleEach(
            String consumer,
            ConsumerRecords<byte[], byte[]> records,
            BiFunction<Mutiny.Session, Event<?>, Uni<Void>> effect) {
        Sorted sorted = sort(records);
        Uni<Void> all = keep(sorted.poison());
        for (Decoded.Readable readable : sorted.readable()) {
            all = all.chain(
                    () -> handleOne(readable, session -> inbox.once(session, consumer, readable.event(), effect)));
        }
        return all;
    }

    /**
     * Handles a batch in one transaction, for effects that are idempotent by themselves (a copy guarded by revisions). If the
     * batch fails for a fault of the data, its events are handled one by one, so that only the culprit is set aside.
     */
    public Uni<Void> handleAll(
            ConsumerRecords<byte[], byte[]> records, BiFunction<Mutiny.Session, List<Event<?>>, Uni<Void>> effect) {
        Sorted sorted = sort(records);
        List<Event<?>> events = new ArrayList<>();
        sorted.readable().forEach(readable -> events.add(readable.event()));
        Uni<Void> whole = waitingOut(work.write(
                session -> effect.apply(session, events).chain(() -> deadLetters.keep(session, sorted.poison()))));
        return whole.onFailure().recoverWithUni(fault -> oneByOne(sorted, effect));
    }

    private Uni<Void> oneByOne(Sorted sorted, BiFunction<Mutiny.Session, List<Event<?>>, Uni<Void>> effect) {
        Uni<Void> all = keep(sorted.poison());
        for (Decoded.Readable readable : sorted.readable()) {
            all = all.chain(() -> handleOne(readable, session -> effect.apply(session, List.of(readable.event()))));
        }
        return all;
    }

    private Uni<Void> handleOne(
            Decoded.Readable readable, java.util.function.Function<Mutiny.Session, Uni<Void>> effect) {
        return waitingOut(work.write(effect))
                .onFailure()
                .recoverWithUni(fault ->
                        keep(List.of(DeadLetter.of(readable.record(), "the effect failed: " + fault.getMessage()))));
    }

    private Uni<Void> keep(List<DeadLetter> letters) {
        return letters.isEmpty()
                ? Uni.createFrom().voidItem()
                : waitingOut(work.write(session -> deadLetters.keep(session, letters)));
    }

    /**
     * Repeats without limit while the infrastructure is at fault; the consumer stays in its group meanwhile. Every try runs on
     * the Vert.x context of the first one, as sessions demand.
     */
    public static <T> Uni<T> waitingOut(Uni<T> work) {
        Context context = Vertx.currentContext();
        Uni<T> onContext =
                context == null ? work : work.runSubscriptionOn(task -> context.runOnContext(ignored -> task.run()));
        return onContext
                .onFailure(InboundRecords::isOutage)
                .retry()
                .withBackOff(Duration.ofMillis(200), Duration.ofSeconds(5))
                .indefinitely();
    }

    private static boolean isOutage(Throwable failure) {
        return failure instanceof io.dudao.kit.problem.Unavailable || DatabaseFailure.isInfrastructure(failure);
    }
}
