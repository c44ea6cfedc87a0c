package io.dudao.contracts;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;

/**
 * Event data to JSON and back: times as RFC 3339 text in UTC, decimals as plain numbers without loss, unknown fields
 * ignored.
 */
public final class EventCodec {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
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
     * Reads the data of an event of {@code type}.
     *
     * @throws MalformedEvent if the bytes are no such JSON, or unit, revision or time is missing
     */
    public static <T extends EventData> T decode(EventType<T> type, byte[] json) {
        T data;
        try {
            data = JSON.readValue(json, type.data());
        } catch (IOException | IllegalArgumentException e) {
            throw new MalformedEvent("data of " + type.name() + " is not readable: " + e.getMessage());
        }
        requireEnvelope(type, data);
        return data;
    }

    private static void requireEnvelope(EventType<?> type, EventData data) {
        if (data == null || data.unitId() == null || data.occurredAt() == null || data.revision() < 1) {
            throw new MalformedEvent("data of " + type.name() + " lacks unitId, occurredAt or a revision of 1 or more");
        }
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
