package io.dudao.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AsyncApiTest {
    private static JsonNode document = MissingNode.getInstance();

    @BeforeAll
    static void read() throws IOException {
        document = new YAMLMapper()
                .readTree(ContractFiles.RESOURCES.resolve("asyncapi.yaml").toFile());
    }

    @Test
    void isAsyncApi3() {
        assertThat(document.path("asyncapi").asText()).isEqualTo("3.0.0");
        assertThat(document.at("/info/title").asText()).isNotBlank();
        assertThat(document.at("/info/version").asText()).isNotBlank();
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(document.findValuesAsText("$ref")).hasSizeGreaterThan(24).allSatisfy(reference -> {
            if (reference.startsWith("#")) {
                assertThat(document.at(reference.substring(1)).isMissingNode()).isFalse();
            } else {
                assertThat(ContractFiles.RESOURCES.resolve(reference)).isRegularFile();
            }
        });
    }

    @Test
    void channelsAreTheTopicsWithTheirTypes() {
        Map<String, Set<String>> expected = EventTypes.all().stream()
                .collect(Collectors.groupingBy(
                        type -> type.topic().topicName(), Collectors.mapping(ContractFiles::fact, Collectors.toSet())));
        Map<String, Set<String>> actual = document.path("channels")
                .valueStream()
                .collect(Collectors.toMap(
                        channel -> channel.path("address").asText(), channel -> names(channel.path("messages"))));
        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void messagesAreTheTypes() {
        JsonNode messages = document.at("/components/messages");
        assertThat(names(messages))
                .isEqualTo(EventTypes.all().stream().map(ContractFiles::fact).collect(Collectors.toSet()));
        assertThat(EventTypes.all()).allSatisfy(type -> {
            JsonNode message = messages.path(ContractFiles.fact(type));
            assertThat(message.path("name").asText()).isEqualTo(type.name());
            assertThat(message.at("/headers/allOf/1/properties/ce_type/const").asText())
                    .isEqualTo(type.name());
            assertThat(ContractFiles.RESOURCES
                            .resolve(message.at("/payload/$ref").asText())
                            .normalize())
                    .isEqualTo(ContractFiles.schemaPath(type));
        });
    }

    @Test
    void everyChannelHasOneSender() {
        assertThat(document.path("operations")
                        .valueStream()
                        .map(operation -> operation.at("/channel/$ref").asText()))
                .containsExactlyInAnyOrderElementsOf(names(document.path("channels")).stream()
                        .map(channel -> "#/channels/" + channel)
                        .toList());
        assertThat(document.path("operations")
                        .valueStream()
                        .map(operation -> operation.path("action").asText()))
                .containsOnly("send");
    }

    @Test
    void headersAreTheCloudEventsAttributes() {
        assertThat(names(document.at("/components/schemas/cloudEvent/properties")))
                .containsExactlyInAnyOrder(
                        "ce_specversion",
                        "ce_id",
                        "ce_type",
                        "ce_source",
                        "ce_subject",
                        "ce_time",
                        "ce_traceparent",
                        "content-type");
    }

    private static Set<String> names(JsonNode object) {
        return object.propertyStream().map(Map.Entry::getKey).collect(Collectors.toSet());
    }
}
