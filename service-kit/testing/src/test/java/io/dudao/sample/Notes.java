package io.dudao.sample;

import io.dudao.kit.testing.Api;
import io.restassured.response.Response;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Requests to the sample service. */
public final class Notes {
    private static final AtomicInteger UNITS = new AtomicInteger();

    private Notes() {}

    /** A code that no other test uses. */
    public static String freshUnit() {
        return "NOTE-" + UNITS.incrementAndGet();
    }

    /** Writes a note as admin; returns its id. */
    public static String write(String unit, String text) {
        return post(unit, text).then().statusCode(201).extract().path("id");
    }

    /** Asks for a note as admin, whatever comes of it. */
    public static Response post(String unit, String text) {
        return Api.asAdmin().body(Map.of("unit", unit, "text", text)).post("/notes");
    }
}
