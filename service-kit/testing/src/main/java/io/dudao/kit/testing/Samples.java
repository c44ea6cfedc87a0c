package io.dudao.kit.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.dudao.contracts.Event;
import io.dudao.contracts.EventCodec;
import io.dudao.contracts.EventData;
import io.dudao.contracts.EventType;
import io.dudao.kit.time.Ids;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/** The golden samples that contracts ships, as events: what a producer promises is what its consumers are tested with. */
public final class Samples {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private Samples() {}

    /** The sample of {@code type} under a fresh event id, about a fresh aggregate (a fresh unit, for units and regions). */
    public static <T extends EventData> Event<T> of(EventType<T> type) {
        return of(type, Map.of());
    }

    /**
     * As {@link #of(EventType)} with other values, by JSON field: {@code Map.of("unitId", unit, "revision", 2)}. The field
     * that identifies the aggregate keeps the value given here.
     */
    public static <T extends EventData> Event<T> of(EventType<T> type, Map<String, ?> changes) {
        ObjectNode json = read(type);
        json.put(identityOf(type), Ids.next().toString());
        changes.forEach((field, value) -> json.set(field, JSON.valueToTree(value)));
        T data = EventCodec.decode(type, bytes(json));
        UUID subject = UUID.fromString(json.get(identityOf(type)).asText());
        return new Event<>(Ids.next(), type, sourceOf(type), subject, data.occurredAt(), null, data);
    }

    /** The same event with another id: what a producer sends that forgot it had sent it, or the next revision's frame. */
    public static <T extends EventData> Event<T> again(Event<T> event, UUID id) {
        return new Event<>(
                id, event.type(), event.source(), event.subject(), event.time(), event.traceparent(), event.data());
    }

    /** The JSON of the sample as the file holds it. */
    public static String json(EventType<?> type) {
        return read(type).toPrettyString();
    }

    /** The id of the aggregate follows the three fields that every event has, unless it is about the unit itself. */
    private static String identityOf(EventType<?> type) {
        var components = type.data().getRecordComponents();
        return components.length > 3 && components[3].getType() == UUID.class ? components[3].getName() : "unitId";
    }

    private static String sourceOf(EventType<?> type) {
        String context = contextOf(type);
        return switch (context) {
            case "units" -> "/inspection-service";
            case "staff" -> "/training-service";
            default -> "/" + context + "-service";
        };
    }

    private static ObjectNode read(EventType<?> type) {
        String[] name = type.name().split("\\.", -1);
        String path = "/samples/" + contextOf(type) + "/" + name[3] + "." + name[4] + ".json";
        try (var stream = EventType.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("contracts has no sample " + path);
            }
            return (ObjectNode) JSON.readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    private static String contextOf(EventType<?> type) {
        return type.name().split("\\.", -1)[2];
    }

    private static byte[] bytes(ObjectNode json) {
        try {
            return JSON.writeValueAsString(json).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
