package io.dudao.kit.outbox;

import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** A dead letter as a Kafka record: the original key, value and headers, and why and where it failed as headers. */
final class DeadLetterRecord {
    private DeadLetterRecord() {}

    static ProducerRecord<byte[], byte[]> of(Row row, String service) {
        String topic = row.getString("topic");
        ProducerRecord<byte[], byte[]> message = new ProducerRecord<>(
                topic + "." + service + ".dlq", bytes(row.getBuffer("record_key")), bytes(row.getBuffer("payload")));
        new JsonObject(row.getString("headers"))
                .forEach(header -> message.headers().add(header.getKey(), OutboxTable.bytes("" + header.getValue())));
        message.headers()
                .add("dead-letter-reason", OutboxTable.bytes(row.getString("reason")))
                .add("dead-letter-topic", OutboxTable.bytes(topic))
                .add("dead-letter-partition", OutboxTable.bytes("" + row.getInteger("partition")))
                .add("dead-letter-offset", OutboxTable.bytes("" + row.getLong("offset")));
        return message;
    }

    private static byte @Nullable [] bytes(@Nullable Buffer buffer) {
        return buffer == null ? null : buffer.getBytes();
    }
}
