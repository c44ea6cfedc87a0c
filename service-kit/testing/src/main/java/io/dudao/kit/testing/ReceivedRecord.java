package io.dudao.kit.testing;

import io.dudao.contracts.EventCodec;
import io.dudao.contracts.EventData;
import io.dudao.contracts.EventType;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record as it stood on a topic.
 *
 * @param key its key as text
 * @param value its value as text, null for a tombstone
 * @param headers the last header of every name, as text
 */
public record ReceivedRecord(
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        @Nullable String value,
        Map<String, String> headers) {

    static ReceivedRecord of(ConsumerRecord<byte[], byte[]> record) {
        var headers = new LinkedHashMap<String, String>();
        record.headers().forEach(header -> headers.put(header.key(), String.valueOf(text(header.value()))));
        return new ReceivedRecord(
                record.topic(), record.partition(), record.offset(), text(record.key()), text(record.value()), headers);
    }

    /** The CloudEvents id. */
    public @Nullable String id() {
        return headers.get("ce_id");
    }

    /** The CloudEvents type. */
    public @Nullable String type() {
        return headers.get("ce_type");
    }

    /** The data, read as data of {@code type}. */
    public <T extends EventData> T data(EventType<T> type) {
        return EventCodec.decode(type, String.valueOf(value).getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String text(byte @Nullable [] bytes) {
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }
}
