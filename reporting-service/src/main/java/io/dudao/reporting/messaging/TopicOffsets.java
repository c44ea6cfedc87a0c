package io.dudao.reporting.messaging;

import io.dudao.kit.problem.Unavailable;
import io.dudao.reporting.intake.Partition;
import io.dudao.reporting.intake.TopicEnds;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.Config;

/** How far the topics that this service consumes reach, asked of the broker. */
@ApplicationScoped
public class TopicOffsets implements TopicEnds {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final List<String> topics;
    private final Admin admin;

    TopicOffsets(Config config) {
        this.topics = topics(config);
        // It connects at the first question, so that a missing broker does not keep the service from starting.
        this.admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                config.getValue("kafka.bootstrap.servers", String.class),
                AdminClientConfig.CLIENT_ID_CONFIG,
                "reporting-intake",
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                (int) PATIENCE.toMillis(),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                (int) PATIENCE.toMillis()));
    }

    @PreDestroy
    void close() {
        admin.close(Duration.ZERO);
    }

    @Override
    public Uni<Map<Partition, Ends>> read() {
        return ask(admin.describeTopics(topics).allTopicNames())
                .map(TopicOffsets::partitions)
                .chain(partitions -> offsets(partitions, OffsetSpec.earliest())
                        .chain(first -> offsets(partitions, OffsetSpec.latest()).map(next -> ends(first, next))))
                .ifNoItem()
                .after(PATIENCE.multipliedBy(2))
                .fail()
                .onFailure()
                .transform(fault -> new Unavailable());
    }

    private Uni<Map<TopicPartition, ListOffsetsResultInfo>> offsets(Set<TopicPartition> partitions, OffsetSpec spec) {
        var wanted = new HashMap<TopicPartition, OffsetSpec>();
        partitions.forEach(partition -> wanted.put(partition, spec));
        return ask(admin.listOffsets(wanted).all());
    }

    private static Set<TopicPartition> partitions(Map<String, TopicDescription> topics) {
        var partitions = new TreeSet<>(
                java.util.Comparator.comparing(TopicPartition::topic).thenComparingInt(TopicPartition::partition));
        topics.values()
                .forEach(topic -> topic.partitions()
                        .forEach(info -> partitions.add(new TopicPartition(topic.name(), info.partition()))));
        return partitions;
    }

    private static Map<Partition, Ends> ends(
            Map<TopicPartition, ListOffsetsResultInfo> first, Map<TopicPartition, ListOffsetsResultInfo> next) {
        var ends = new HashMap<Partition, Ends>();
        first.forEach((partition, info) -> {
            var last = next.get(partition);
            ends.put(
                    new Partition(partition.topic(), partition.partition()),
                    new Ends(info.offset(), last == null ? info.offset() : last.offset()));
        });
        return ends;
    }

    private static <T> Uni<T> ask(KafkaFuture<T> answer) {
        return Uni.createFrom().completionStage(answer.toCompletionStage());
    }

    private static List<String> topics(Config config) {
        var topics = new TreeSet<String>();
        for (var name : config.getPropertyNames()) {
            if (name.startsWith("mp.messaging.incoming.") && name.endsWith(".topics")) {
                topics.addAll(config.getValues(name, String.class));
            }
        }
        return List.copyOf(topics);
    }
}
