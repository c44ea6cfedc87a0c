package io.dudao.kit.testing;

import io.dudao.contracts.Event;
import io.dudao.contracts.EventCodec;
import io.dudao.contracts.Topic;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Puts events and worse onto the topics, and reads what the service under test put there. */
public final class TestTopics {
    private TestTopics() {}

    /** Sends events in their order, as another service would: CloudEvents headers, key, JSON. Returns when acknowledged. */
    public static void send(Event<?>... events) {
        send(List.of(events));
    }

    /** As {@link #send(Event...)}. */
    public static void send(List<? extends Event<?>> events) {
        deliver(events.stream().map(TestTopics::record).toList());
    }

    /**
     * Sends one record as it is, readable or not.
     *
     * @param key the record key, null for none
     * @param value null makes a tombstone
     * @return where it landed
     */
    public static RecordMetadata sendRaw(
            Topic topic, @Nullable String key, byte @Nullable [] value, Map<String, String> headers) {
        return deliver(List.of(record(topic.topicName(), key, value, headers))).getFirst();
    }

    /** The CloudEvents headers that {@code event} travels with; a copy to spoil. */
    public static Map<String, String> headersOf(Event<?> event) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", event.id().toString());
        headers.put("ce_type", event.type().name());
        headers.put("ce_source", event.source());
        headers.put("ce_subject", event.subject().toString());
        headers.put("ce_time", event.time().toString());
        if (event.traceparent() != null) {
            headers.put("ce_traceparent", event.traceparent());
        }
        headers.put("content-type", "application/json");
        return headers;
    }

    /** The record key that {@code event} travels with. */
    public static UUID keyOf(Event<?> event) {
        return event.type().topic() == Topic.STAFF
                ? event.subject()
                : event.data().unitId();
    }

    /** Reads what comes onto the topic from now on; the caller closes it. */
    public static TopicReader readNew(Topic topic) {
        return readNew(topic.topicName());
    }

    /** Reads what comes onto the topic {@code name} from now on, which is made if there is none. */
    public static TopicReader readNew(String name) {
        return new TopicReader(name, true);
    }

    /** Reads the topic {@code name} from its first record. */
    public static TopicReader readAll(String name) {
        return new TopicReader(name, false);
    }

    private static ProducerRecord<byte[], byte[]> record(Event<?> event) {
        return record(
                event.type().topic().topicName(),
                keyOf(event).toString(),
                bytes(EventCodec.encode(event.data())),
                headersOf(event));
    }

    private static ProducerRecord<byte[], byte[]> record(
            String topic, @Nullable String key, byte @Nullable [] value, Map<String, String> headers) {
        var record = new ProducerRecord<byte[], byte[]>(topic, key == null ? null : bytes(key), value);
        headers.forEach((name, text) -> record.headers().add(name, bytes(text)));
        return record;
    }

    private static List<RecordMetadata> deliver(List<ProducerRecord<byte[], byte[]>> records) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", RealBackends.broker().bootstrapServers(), "acks", "all", "linger.ms", "5");
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            var sent = records.stream().map(producer::send).toList();
            producer.flush();
            var places = new java.util.ArrayList<RecordMetadata>();
            for (var acknowledgement : sent) {
                places.add(acknowledgement.get());
            }
            return places;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker of the test did not take the records", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while sending", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
