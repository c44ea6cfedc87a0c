package io.dudao.reporting.messaging;

import io.dudao.contracts.Event;
import io.dudao.contracts.EventCodec.MalformedEvent;
import io.dudao.contracts.units.RegionState;
import io.dudao.contracts.units.UnitState;
import io.dudao.kit.inbox.DeadLetter;
import io.dudao.kit.inbox.InboundRecords;
import io.dudao.reporting.fact.Fact;
import io.dudao.reporting.fact.SourcedFact;
import io.dudao.reporting.intake.Batch;
import io.dudao.reporting.intake.Partition;
import io.dudao.reporting.unit.UnitChange;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Reads what a poll brought, in memory: what it says, and what is not to be read. */
@ApplicationScoped
public class Readings {
    private final InboundRecords inbound;
    private final MeterRegistry meters;

    Readings(InboundRecords inbound, MeterRegistry meters) {
        this.inbound = inbound;
        this.meters = meters;
    }

    /** The facts that the events state or retract. */
    Batch<SourcedFact> facts(ConsumerRecords<byte[], byte[]> records) {
        return read(records, event -> EventFacts.of(event).map(facts -> sourced(event, facts)));
    }

    /** The units and regions that the events tell. */
    Batch<UnitChange> units(ConsumerRecords<byte[], byte[]> records) {
        return read(records, event -> switch (event.data()) {
            case UnitState unit -> UnitChanges.of(unit).map(List::of);
            case RegionState region -> Optional.of(List.of(UnitChanges.of(region)));
            default -> Optional.of(List.of());
        });
    }

    private <T> Batch<T> read(ConsumerRecords<byte[], byte[]> records, Function<Event<?>, Optional<List<T>>> meaning) {
        var sorted = inbound.sort(records);
        var entries = new ArrayList<Batch.Entry<T>>();
        var poison = new ArrayList<>(sorted.poison());
        for (var readable : sorted.readable()) {
            try {
                meaning.apply(readable.event())
                        .ifPresentOrElse(
                                contents -> entries.add(new Batch.Entry<>(
                                        contents, reason -> DeadLetter.of(readable.record(), reason))),
                                () -> countUnknownWord(readable.record()));
            } catch (MalformedEvent e) {
                poison.add(DeadLetter.of(readable.record(), String.valueOf(e.getMessage())));
            }
        }
        return new Batch<>(entries, poison, next(records));
    }

    private void countUnknownWord(ConsumerRecord<byte[], byte[]> record) {
        meters.counter("dudao.inbox.unknown.words", "topic", record.topic()).increment();
    }

    private static List<SourcedFact> sourced(Event<?> event, List<Fact> facts) {
        return facts.stream()
                .map(fact -> new SourcedFact(
                        fact,
                        event.id(),
                        event.data().occurredAt(),
                        event.type().name(),
                        event.source(),
                        event.type().topic().topicName()))
                .toList();
    }

    private static Map<Partition, Long> next(ConsumerRecords<byte[], byte[]> records) {
        var next = new HashMap<Partition, Long>();
        for (var record : records) {
            next.merge(new Partition(record.topic(), record.partition()), record.offset() + 1, Math::max);
        }
        return next;
    }
}
