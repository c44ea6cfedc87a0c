package io.dudao.gateway.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads the YAML files of a folder into a configuration. Two files that say the same thing differently are refused. */
public final class GatewayFiles {

    private static final ObjectMapper YAML = new ObjectMapper(
                    new YAMLFactory().enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS))
            .enable(com.fasterxml.jackson.core.JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    private GatewayFiles() {}

    /**
     * Reads every {@code .yaml} file of {@code folder}.
     *
     * @throws UnsupportedConfiguration if anything in it would not be honoured
     */
    public static GatewayConfiguration read(Path folder) {
        GatewayDocuments documents = new GatewayDocuments();
        for (Path file : yamlFiles(folder)) {
            readFile(file, documents);
        }
        return documents.join(folder.toString());
    }

    private static List<Path> yamlFiles(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new UnsupportedConfiguration(folder.toString(), "no such folder (DUDAO_GATEWAY_CONFIGURATION)");
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.ya?ml"))
                    .filter(file -> !file.getFileName().toString().equals("kustomization.yaml"))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void readFile(Path file, GatewayDocuments documents) {
        try (MappingIterator<JsonNode> values = YAML.readerFor(JsonNode.class).readValues(file.toFile())) {
            while (values.hasNextValue()) {
                JsonNode document = values.nextValue();
                if (document != null && !document.isNull() && !document.isMissingNode()) {
                    documents.add(file.getFileName().toString(), document);
                }
            }
        } catch (IOException failure) {
            throw new UnsupportedConfiguration(file.toString(), "not readable as YAML: " + failure.getMessage());
        }
    }
}
