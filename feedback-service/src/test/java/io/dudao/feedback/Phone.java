package io.dudao.feedback;

import io.dudao.kit.testing.Api;
import io.dudao.kit.testing.Tokens;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A phone as the tests hold it: it may post for every unit, as the demo's device may. */
public final class Phone {
    private Phone() {}

    /** Feedback of this very minute with a rating of 4. */
    public static Map<String, @Nullable Object> rating(String unit) {
        var body = new LinkedHashMap<String, @Nullable Object>();
        body.put("unit", unit);
        body.put("capturedAt", justNow().toString());
        body.put("channel", "qr");
        body.put("csat", 4);
        return body;
    }

    /** The same with another field. */
    public static Map<String, @Nullable Object> with(
            Map<String, @Nullable Object> body, String field, @Nullable Object value) {
        var changed = new LinkedHashMap<>(body);
        changed.put(field, value);
        return changed;
    }

    /** The same as an item of a batch. */
    public static Map<String, @Nullable Object> item(UUID id, Map<String, @Nullable Object> body) {
        return with(body, "id", id.toString());
    }

    /** Sends a PUT. */
    public static Response put(UUID id, Map<String, @Nullable Object> body) {
        return request().body(body).put("/feedback/" + id);
    }

    /** Sends a batch. */
    public static Response batch(List<? extends @Nullable Object> items) {
        return request().body(Map.of("items", new ArrayList<>(items))).post("/feedback:batch");
    }

    /** A request with the device's token. */
    public static RequestSpecification request() {
        return Api.as(token());
    }

    /** The device's token. */
    public static Tokens token() {
        return Tokens.of("device").regions("/");
    }

    /** A little ago, to the millisecond. */
    public static Instant justNow() {
        return Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.MILLIS);
    }
}
