package io.dudao.reporting.scheme;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads a scheme and refuses one that breaks a rule. */
public final class SchemeFile {
    /** The class-path resource of the scheme in force. */
    public static final String CURRENT = "/schemes/default-1.json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private SchemeFile() {}

    /**
     * The scheme of a class-path resource.
     *
     * @throws IllegalArgumentException if it is absent or breaks a rule
     */
    public static Scheme load(String resource) {
        try (var file = SchemeFile.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalArgumentException("no scheme at " + resource);
            }
            return read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the JSON of a scheme. */
    static Scheme read(InputStream json) {
        try {
            return JSON.readValue(json, Scheme.class);
        } catch (IOException e) {
            throw new IllegalArgumentException("the scheme is not readable: " + e.getMessage(), e);
        }
    }
}
