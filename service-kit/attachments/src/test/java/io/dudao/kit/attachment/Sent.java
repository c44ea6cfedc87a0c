package io.dudao.kit.attachment;

import io.dudao.kit.testing.Api;
import io.dudao.kit.testing.Tokens;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Attachments as a phone sends them. */
final class Sent {
    private Sent() {}

    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As an inspector of that name who sees no unit. */
    static RequestSpecification as(String name) {
        return Api.withToken(token(name));
    }

    static String token(String name) {
        return Tokens.of("inspector").name(name).build();
    }

    static Response put(String path, byte[] bytes, String type, String name) {
        return as(name).contentType(type).body(bytes).put("/attachments/" + path);
    }

    /** Content that is there, sent by {@code name}; its hash. */
    static String given(byte[] bytes, String type, String name) {
        String hash = hash(bytes);
        put(hash, bytes, type, name).then().statusCode(201);
        return hash;
    }

    static String url(String path) {
        return "http://127.0.0.1:" + RestAssured.port + Api.BASE + path;
    }
}
