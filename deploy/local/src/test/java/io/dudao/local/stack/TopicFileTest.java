package io.dudao.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dudao.local.stack.TopicFile.DeclaredTopic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicFileTest {
    @TempDir
    Path folder;

    @Test
    void readsEveryTopicDocument() throws IOException {
        List<DeclaredTopic> topics = TopicFile.read(file("""
                # a comment first
                ---
                kind: KafkaTopic
                metadata: {name: dudao.units.v1}
                spec:
                  partitions: 6
                  replicas: 3
                  config: {cleanup.policy: compact, min.insync.replicas: 2, retention.ms: -1}
                ---
                kind: ConfigMap
                metadata: {name: something-else}
                ---
                ---
                kind: KafkaTopic
                metadata: {name: a-name-for-kubernetes}
                spec: {topicName: dudao.units.v1.risk-service.dlq, partitions: 1, replicas: 3}
                """));

        assertThat(topics)
                .extracting(DeclaredTopic::name, DeclaredTopic::partitions, DeclaredTopic::isDeadLetter)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("dudao.units.v1", 6, false),
                        org.assertj.core.groups.Tuple.tuple("dudao.units.v1.risk-service.dlq", 1, true));
        assertThat(topics.getFirst().forOneBroker())
                .isEqualTo(Map.of("cleanup.policy", "compact", "retention.ms", "-1"));
    }

    @Test
    void aTopicWithoutPartitionsIsRefused() throws IOException {
        Path file = file("kind: KafkaTopic\nmetadata: {name: x}\nspec: {}\n");

        assertThatThrownBy(() -> TopicFile.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("partition");
    }

    @Test
    void theDeclaredTopicsCanAllBeCreated() throws IOException {
        List<DeclaredTopic> topics = TopicFile.read(Path.of("../kubernetes/kafka/topics.yaml"));

        assertThat(topics).hasSizeGreaterThanOrEqualTo(8);
        assertThat(topics).extracting(DeclaredTopic::name).doesNotHaveDuplicates();
        assertThat(topics)
                .filteredOn(topic -> !topic.isDeadLetter())
                .allSatisfy(topic -> assertThat(topic.partitions()).isEqualTo(6));
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("topics.yaml"), text);
    }
}
