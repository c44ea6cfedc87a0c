package io.dudao.gateway.proxy;

import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Locale;

/** Requests that gateway and service might read differently are refused rather than guessed at. */
final class RequestShape {

    private static final List<String> AMBIGUOUS = List.of("//", "/./", "/../", "\\", "%2e", "%00");
    private static final List<String> ESCAPED_SLASHES = List.of("%2f", "%5c");

    private RequestShape() {}

    static boolean malformed(HttpServerRequest request, boolean rejectEscapedSlashes) {
        String path = request.path() == null ? "" : request.path().toLowerCase(Locale.ROOT);
        return AMBIGUOUS.stream().anyMatch(path::contains)
                || path.endsWith("/.")
                || path.endsWith("/..")
                || (rejectEscapedSlashes && ESCAPED_SLASHES.stream().anyMatch(path::contains))
                || unknownFraming(request);
    }

    /** The length that the client announced; -1 if it did not. */
    static long declaredLength(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return length == null ? -1 : parse(length);
    }

    private static boolean unknownFraming(HttpServerRequest request) {
        List<String> lengths = request.headers().getAll("Content-Length");
        List<String> encodings = request.headers().getAll("Transfer-Encoding");
        return lengths.size() > 1
                || lengths.stream().anyMatch(length -> parse(length) < 0)
                || encodings.size() > 1
                || encodings.stream().anyMatch(encoding -> !encoding.equalsIgnoreCase("chunked"));
    }

    private static long parse(String length) {
        return length.matches("[0-9]{1,18}") ? Long.parseLong(length) : -1;
    }
}
