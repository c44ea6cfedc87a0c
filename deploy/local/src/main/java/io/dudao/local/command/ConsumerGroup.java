package io.dudao.local.command;

import io.dudao.local.UsageException;
import io.dudao.local.process.Pause;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How far a consumer group has read, and the way back to the beginning. */
final class ConsumerGroup {
    private static final int SECONDS = 30;

    private final Admin admin;
    private final String name;

    ConsumerGroup(Admin admin, String name) {
        this.admin = admin;
        this.name = name;
    }

    /**
     * Sets the group, which must have no member left, back to the first record of every partition that it has read.
     *
     * @param patience how long to wait for the last member to be gone
     * @return the number of records that it will read again
     */
    long rewind(Duration patience) throws InterruptedException, ExecutionException {
        Set<TopicPartition> partitions = committed().keySet();
        if (partitions.isEmpty()) {
            throw new UsageException(name + " has not read anything yet");
        }
        Map<TopicPartition, Long> first = offsets(partitions, OffsetSpec.earliest());
        Map<TopicPartition, OffsetAndMetadata> target = first.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> new OffsetAndMetadata(entry.getValue())));
        Instant end = Instant.now().plus(patience);
        while (true) {
            try {
                get(admin.alterConsumerGroupOffsets(name, target).all());
                break;
            } catch (ExecutionException notEmpty) {
                // A member that left without a word is a member until its session has run out.
                if (Instant.now().isAfter(end) || !Pause.millis(500)) {
                    throw notEmpty;
                }
            }
        }
        return distance(first, offsets(partitions, OffsetSpec.latest()));
    }

    /** The number of records that the group has not read yet, in the partitions that it reads. */
    long lag() throws InterruptedException, ExecutionException {
        Map<TopicPartition, Long> committed = new HashMap<>();
        committed().forEach((partition, offset) -> committed.put(partition, offset.offset()));
        return distance(committed, offsets(committed.keySet(), OffsetSpec.latest()));
    }

    private Map<TopicPartition, OffsetAndMetadata> committed() throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetAndMetadata> all =
                get(admin.listConsumerGroupOffsets(name).partitionsToOffsetAndMetadata());
        Map<TopicPartition, OffsetAndMetadata> known = new HashMap<>(all);
        known.values().removeIf(java.util.Objects::isNull);
        return known;
    }

    private Map<TopicPartition, Long> offsets(Set<TopicPartition> partitions, OffsetSpec which)
            throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetSpec> asked = partitions.stream().collect(Collectors.toMap(p -> p, p -> which));
        Map<TopicPartition, Long> offsets = new HashMap<>();
        for (Map.Entry<TopicPartition, ListOffsetsResultInfo> entry :
                get(admin.listOffsets(asked).all()).entrySet()) {
            offsets.put(entry.getKey(), entry.getValue().offset());
        }
        return offsets;
    }

    private static long distance(Map<TopicPartition, Long> from, Map<TopicPartition, Long> to) {
        return from.entrySet().stream()
                .mapToLong(entry -> Math.max(0, to.getOrDefault(entry.getKey(), 0L) - entry.getValue()))
                .sum();
    }

    private static <T> T get(org.apache.kafka.common.KafkaFuture<T> future)
            throws InterruptedException, ExecutionException {
        try {
            return future.get(SECONDS, TimeUnit.SECONDS);
        } catch (java.util.concurrent.TimeoutException late) {
            throw new UsageException("Kafka did not answer within " + SECONDS + " s", late);
        }
    }
}
