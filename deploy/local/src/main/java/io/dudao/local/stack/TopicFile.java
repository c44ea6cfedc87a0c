package io.dudao.local.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The topics as a cluster declares them: Strimzi {@code KafkaTopic} documents, many in one file. */
public final class TopicFile {
    private TopicFile() {}

    /**
     * One topic.
     *
     * @param config as declared; {@link #forOneBroker()} is what a single broker can keep
     */
    public record DeclaredTopic(String name, int partitions, Map<String, String> config) {

        /** The configuration with at least one in-sync replica instead of what a cluster asks for. */
        public Map<String, String> forOneBroker() {
            Map<String, String> kept = new LinkedHashMap<>(config);
            kept.remove("min.insync.replicas");
            return kept;
        }

        /** Whether it takes records that a service could not handle. */
        public boolean isDeadLetter() {
            return name.endsWith(".dlq");
        }
    }

    /** Reads every {@code KafkaTopic} of the file, in order; other kinds and empty documents are passed over. */
    public static List<DeclaredTopic> read(Path file) throws IOException {
        YAMLMapper yaml = new YAMLMapper();
        List<DeclaredTopic> topics = new ArrayList<>();
        try (MappingIterator<JsonNode> documents =
                yaml.readerFor(JsonNode.class).readValues(file.toFile())) {
            while (documents.hasNext()) {
                JsonNode document = documents.next();
                if (document != null
                        && "KafkaTopic".equals(document.path("kind").asText())) {
                    topics.add(topic(document));
                }
            }
        }
        return topics;
    }

    private static DeclaredTopic topic(JsonNode document) throws IOException {
        JsonNode spec = document.path("spec");
        String name = spec.path("topicName")
                .asText(document.path("metadata").path("name").asText());
        int partitions = spec.path("partitions").asInt();
        if (name.isBlank() || partitions < 1) {
            throw new IOException("a KafkaTopic needs a name and at least one partition: " + document);
        }
        Map<String, String> config = new LinkedHashMap<>();
        spec.path("config")
                .properties()
                .forEach(entry -> config.put(entry.getKey(), entry.getValue().asText()));
        return new DeclaredTopic(name, partitions, config);
    }
}
