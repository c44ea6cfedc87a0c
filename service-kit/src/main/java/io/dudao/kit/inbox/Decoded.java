package io.dudao.kit.inbox;

import io.dudao.contracts.Event;
import io.dudao.contracts.EventCodec;
import io.dudao.contracts.EventData;
import io.dudao.contracts.EventType;
import io.dudao.contracts.EventTypes;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** What a record turned out to be. */
public sealed interface Decoded {

    /** An event that can be handled. */
    record Readable(Event<?> event, ConsumerRecord<byte[], byte[]> record) implements Decoded {}

    /** An event of a type that this service does not know: skipped and counted, never a failure. */
    record Unknown(String type) implements Decoded {}

    /** A record that will never be readable. */
    record Poison(DeadLetter letter) implements Decoded {}

    /** Reads a record in CloudEvents binary mode. Never throws. */
    static Decoded of(ConsumerRecord<byte[], byte[]> record) {
        String typeName = header(record, "ce_type");
        if (typeName == null) {
            return new Poison(DeadLetter.of(record, "header ce_type is missing"));
        }
        Optional<EventType<?>> type = EventTypes.byName(typeName);
        if (type.isEmpty()) {
            return new Unknown(typeName);
        }
        try {
            return new Readable(event(type.get(), record), record);
        } catch (IllegalArgumentException | EventCodec.MalformedEvent | java.time.DateTimeException e) {
            return new Poison(DeadLetter.of(record, String.valueOf(e.getMessage())));
        }
    }

    private static <T extends EventData> Event<T> event(EventType<T> type, ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            throw new EventCodec.MalformedEvent("the value is missing");
        }
        if (!type.topic().topicName().equals(record.topic())) {
            throw new EventCodec.MalformedEvent("type " + type.name() + " does not belong on this topic");
        }
        T data = EventCodec.decode(type, record.value());
        return new Event<>(
                UUID.fromString(required(record, "ce_id")),
                type,
                required(record, "ce_source"),
                UUID.fromString(required(record, "ce_subject")),
                Instant.parse(required(record, "ce_time")),
                header(record, "ce_traceparent"),
                data);
    }

    private static String required(ConsumerRecord<byte[], byte[]> record, String name) {
        String value = header(record, name);
        if (value == null) {
            throw new EventCodec.MalformedEvent("header " + name + " is missing");
        }
        return value;
    }

    private static @Nullable String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
