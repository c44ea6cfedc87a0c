package io.dudao.local.platform;

import com.fasterxml.jackson.databind.JsonNode;

/** Problem details (RFC 9457) as a person reads them. */
public final class Reason {
    private static final String TYPES = "/problems/";

    private Reason() {}

    /** The slug, the detail and the fields that broke a rule; the status if there is nothing else. */
    public static String of(int status, JsonNode problem) {
        String slug = slug(problem);
        String detail = problem.path("detail").asText(problem.path("title").asText(""));
        StringBuilder text = new StringBuilder(slug.isEmpty() ? "status " + status : slug);
        if (!detail.isBlank()) {
            text.append(": ").append(detail);
        }
        for (JsonNode violation : problem.path("violations")) {
            String message = violation.path("message").asText("");
            if (!detail.contains(message)) {
                text.append("; ")
                        .append(violation.path("field").asText(""))
                        .append(' ')
                        .append(message);
            }
        }
        return text.toString();
    }

    /** The stable slug, such as {@code unknown-unit}; empty if there is none. */
    public static String slug(JsonNode problem) {
        String type = problem.path("type").asText("");
        return type.startsWith(TYPES) ? type.substring(TYPES.length()) : "";
    }
}
