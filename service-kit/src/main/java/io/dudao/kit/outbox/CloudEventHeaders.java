package io.dudao.kit.outbox;

import io.vertx.mutiny.sqlclient.Row;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The CloudEvents 1.0 attributes of an outbox row, named as the Kafka binding names its headers. */
final class CloudEventHeaders {
    private CloudEventHeaders() {}

    static Map<String, @Nullable String> of(Row row, String source) {
        Map<String, @Nullable String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", row.getUUID("id").toString());
        headers.put("ce_type", row.getString("type"));
        headers.put("ce_source", source);
        headers.put("ce_subject", row.getString("aggregateid"));
        headers.put("ce_time", row.getOffsetDateTime("occurred_at").toInstant().toString());
        headers.put("ce_traceparent", row.getString("traceparent"));
        headers.put("content-type", "application/json");
        return headers;
    }
}
