package io.dudao.kit.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Collects the records of one topic, all partitions, outside any consumer group. For one thread. */
public final class TopicReader implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String topic;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<ReceivedRecord> received = new ArrayList<>();

    TopicReader(String topic, boolean fromNow) {
        this.topic = topic;
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", RealBackends.broker().bootstrapServers(),
                        "auto.offset.reset", "earliest",
                        "allow.auto.create.topics", "true",
                        "enable.auto.commit", "false"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        var partitions = partitions();
        consumer.assign(partitions);
        if (fromNow) {
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position); // a seek is lazy; this fixes "now"
        } else {
            consumer.seekToBeginning(partitions);
        }
    }

    /** The partitions of the topic, which the first question may only just have brought into being. */
    private List<TopicPartition> partitions() {
        var deadline = Instant.now().plus(PATIENCE);
        var known = consumer.partitionsFor(topic);
        while (known.isEmpty() && Instant.now().isBefore(deadline)) {
            known = consumer.partitionsFor(topic);
        }
        return known.stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
    }

    /** Waits until {@code count} records have come and returns all so far. Fails after 20 seconds. */
    public List<ReceivedRecord> await(int count) {
        return await(records -> records.size() >= count);
    }

    /** Waits until {@code count} records with this key have come and returns those so far. Fails after 20 seconds. */
    public List<ReceivedRecord> awaitKey(Object key, int count) {
        return ofKey(await(records -> ofKey(records, key).size() >= count), key);
    }

    /** Waits until the records so far satisfy {@code enough} and returns them. Fails after 20 seconds. */
    public List<ReceivedRecord> await(Predicate<List<ReceivedRecord>> enough) {
        var deadline = Instant.now().plus(PATIENCE);
        while (!enough.test(received)) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("after " + PATIENCE.toSeconds() + " s " + topic + " brought only "
                        + received.size() + " records: " + received);
            }
            poll(Duration.ofMillis(100));
        }
        return List.copyOf(received);
    }

    /** What has come after listening for {@code time}, to show that something did not come. */
    public List<ReceivedRecord> listen(Duration time) {
        var deadline = Instant.now().plus(time);
        while (Instant.now().isBefore(deadline)) {
            poll(Duration.ofMillis(50));
        }
        return List.copyOf(received);
    }

    private void poll(Duration wait) {
        consumer.poll(wait).forEach(record -> received.add(ReceivedRecord.of(record)));
    }

    private static List<ReceivedRecord> ofKey(List<ReceivedRecord> records, Object key) {
        return records.stream()
                .filter(record -> key.toString().equals(record.key()))
                .toList();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
