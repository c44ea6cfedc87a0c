package io.dudao.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The OpenAPI document in git, which must be the one that the service hands out, so that a change shows in review. */
final class CommittedDocument {
    private static final YAMLMapper YAML = new YAMLMapper();

    private CommittedDocument() {}

    /** Compares by meaning, or writes the file if the system property {@code openapi.update} is true. */
    static void compare(Path file) {
        String served = RestAssured.given().get("/q/openapi").asString();
        try {
            if (Boolean.getBoolean("openapi.update")) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, served);
            }
            assertThat(file)
                    .as("committed OpenAPI document; write it with -Dopenapi.update=true")
                    .exists();
            JsonNode committed = YAML.readTree(Files.readString(file));
            assertThat(YAML.writeValueAsString(committed))
                    .as(file + " is not what the service serves; refresh it with -Dopenapi.update=true")
                    .isEqualTo(YAML.writeValueAsString(YAML.readTree(served)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
