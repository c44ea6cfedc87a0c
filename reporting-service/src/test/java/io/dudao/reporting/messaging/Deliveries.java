package io.dudao.reporting.messaging;

import io.dudao.contracts.Event;
import io.dudao.contracts.EventCodec;
import io.dudao.kit.testing.TestTopics;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Batches as a consumer gets them, without a broker between. */
public final class Deliveries {
    /** A partition that no topic of the tests has, so that progress made up here disturbs nobody. */
    private static final int PARTITION = 99;

    private Deliveries() {}

    /** One batch of these events. */
    public static ConsumerRecords<byte[], byte[]> batch(List<? extends Event<?>> events) {
        var records = new HashMap<TopicPartition, List<ConsumerRecord<byte[], byte[]>>>();
        long offset = 0;
        for (var event : events) {
            var topic = event.type().topic().topicName();
            records.computeIfAbsent(new TopicPartition(topic, PARTITION), partition -> new ArrayList<>())
                    .add(record(topic, offset++, event));
        }
        return new ConsumerRecords<>(records, Map.of());
    }

    private static ConsumerRecord<byte[], byte[]> record(String topic, long offset, Event<?> event) {
        var headers = new RecordHeaders();
        TestTopics.headersOf(event).forEach((name, text) -> headers.add(name, text.getBytes(StandardCharsets.UTF_8)));
        return new ConsumerRecord<>(
                topic,
                PARTITION,
                offset,
                0,
                org.apache.kafka.common.record.TimestampType.CREATE_TIME,
                0,
                0,
                TestTopics.keyOf(event).toString().getBytes(StandardCharsets.UTF_8),
                EventCodec.encode(event.data()).getBytes(StandardCharsets.UTF_8),
                headers,
                java.util.Optional.empty());
    }
}
