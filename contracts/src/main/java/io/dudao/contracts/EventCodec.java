package io.dudao.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Event data to JSON and back: times as RFC 3339 text in UTC, decimals as plain numbers without loss, what is absent
 * left out, unknown fields ignored, unknown enum values read as null.
 */
public final class EventCodec {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
            // Text for a number, 4.5 for a whole number or an ordinal for a name are faults of the sender: a guess
            // would
            // put a wrong figure on a scorecard.
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private EventCodec() {}

    /** The JSON text of {@code data}, as it goes into the outbox and onto the topic. */
    public static String encode(EventData data) {
        try {
            return JSON.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("event data cannot be written as JSON", e);
        }
    }

    /**
     * Reads the data of an event of {@code type}. What it returns holds every component that is not
     * {@link Nullable}.
     *
     * @throws MalformedEvent if the bytes are no such JSON, a required field is missing, or the revision is below 1
     */
    public static <T extends EventData> T decode(EventType<T> type, byte[] json) {
        T data;
        try {
            data = JSON.readValue(json, type.data());
        } catch (IOException | IllegalArgumentException e) {
            throw new MalformedEvent("data of " + type.name() + " is not readable: " + where(e));
        }
        requireComplete(type, data);
        return data;
    }

    private static void requireComplete(EventType<?> type, @Nullable EventData data) {
        if (data == null) {
            throw new MalformedEvent("data of " + type.name() + " is null");
        }
        List<String> missing = RequiredComponents.of(type.data()).missingIn(data);
        if (!missing.isEmpty()) {
            throw new MalformedEvent("data of " + type.name() + " lacks " + String.join(", ", missing));
        }
        if (data.revision() < 1) {
            throw new MalformedEvent("data of " + type.name() + " has a revision below 1");
        }
    }

    /** Names the place only: the parser's own message would quote the value. */
    private static String where(Exception e) {
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return mapping.getPath().stream()
                    .map(JsonMappingException.Reference::getFieldName)
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(".", "field ", ""));
        }
        if (e instanceof JsonProcessingException parsing && parsing.getLocation() != null) {
            return "byte " + parsing.getLocation().getByteOffset();
        }
        return e.getClass().getSimpleName();
    }

    /** The value cannot be read as the type it claims to be; it will not get better by trying again. */
    public static final class MalformedEvent extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /** @param message what is wrong, without any value of the record */
        public MalformedEvent(String message) {
            super(message);
        }
    }
}
