package io.dudao.contracts;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/** Where the files of an event type are: {@code io.dudao.<context>.<fact>.v1} names folder and file. */
final class ContractFiles {
    static final Path RESOURCES = Path.of("src/main/resources");

    /** Keeps decimals as written, so that trees are equal only when no digit is lost. */
    static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();

    private ContractFiles() {}

    static String context(EventType<?> type) {
        return type.name().split("\\.")[2];
    }

    static String fact(EventType<?> type) {
        return type.name().split("\\.")[3];
    }

    static Path schemaPath(EventType<?> type) {
        return RESOURCES.resolve("schemas/" + context(type) + "/" + fact(type) + ".v1.schema.json");
    }

    static Path samplePath(EventType<?> type) {
        return RESOURCES.resolve("samples/" + context(type) + "/" + fact(type) + ".v1.json");
    }

    static JsonNode schema(EventType<?> type) {
        return tree(text(schemaPath(type)));
    }

    static JsonNode sample(EventType<?> type) {
        return tree(text(samplePath(type)));
    }

    static Set<Path> filesUnder(String folder) {
        try (var files = Files.walk(RESOURCES.resolve(folder))) {
            return files.filter(Files::isRegularFile).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
