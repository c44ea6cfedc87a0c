package io.dudao.kit.inbox;

import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * A record that cannot be handled, as it is kept for an operator.
 *
 * @param headers the record's headers as a JSON object of texts
 * @param reason why, without any value of the record
 */
public record DeadLetter(
        String topic,
        int partition,
        long offset,
        byte @Nullable [] key,
        byte @Nullable [] payload,
        String headers,
        String reason) {
    private static final int LONGEST_REASON = 500;

    /** {@code record}, refused for {@code reason}. */
    public static DeadLetter of(ConsumerRecord<byte[], byte[]> record, String reason) {
        JsonObject headers = new JsonObject();
        for (Header header : record.headers()) {
            byte[] value = header.value();
            headers.put(clean(header.key()), value == null ? "" : clean(new String(value, StandardCharsets.UTF_8)));
        }
        return new DeadLetter(
                record.topic(),
                record.partition(),
                record.offset(),
                record.key(),
                record.value(),
                headers.encode(),
                clean(reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason));
    }

    /** PostgreSQL takes no NUL in text. */
    private static String clean(String text) {
        return text.replace("\u0000", "");
    }
}
