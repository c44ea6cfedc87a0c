package io.dudao.kit.trail;

import io.vertx.mutiny.sqlclient.Row;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it is stored; hashes in lower-case hex. {@link #computedHash} says the same as {@code trail_hash} in the
 * database, by itself: decision record 21 holds the canonical form that both follow.
 */
record TrailRow(
        UUID id,
        UUID chain,
        long place,
        String aggregate,
        UUID aggregateId,
        @Nullable UUID unitId,
        @Nullable String unit,
        String action,
        String changes,
        Instant at,
        String by,
        @Nullable String device,
        @Nullable String userAgent,
        @Nullable String operation,
        @Nullable String traceparent,
        String previousHash,
        String hash) {

    /** The previous hash of the first entry of a chain. */
    static final String NOTHING_BEFORE = "0".repeat(64);

    /** The columns that {@link #of} reads, of {@code trail_entry t} and {@code unit u}. */
    static final String COLUMNS = """
            t.id, t.chain, t.place, t.aggregate, t.aggregate_id, t.unit_id, u.code as unit, t.action, t.changes, t.at, t.by,
            t.device, t.user_agent, t.operation, t.traceparent,
            encode(t.previous_hash, 'hex') as previous_hash, encode(t.hash, 'hex') as hash
            """;

    static TrailRow of(Row row) {
        return new TrailRow(
                row.getUUID("id"),
                row.getUUID("chain"),
                row.getLong("place"),
                row.getString("aggregate"),
                row.getUUID("aggregate_id"),
                row.getUUID("unit_id"),
                row.getString("unit"),
                row.getString("action"),
                row.getString("changes"),
                row.getOffsetDateTime("at").toInstant(),
                row.getString("by"),
                row.getString("device"),
                row.getString("user_agent"),
                row.getString("operation"),
                row.getString("traceparent"),
                row.getString("previous_hash"),
                row.getString("hash"));
    }

    /** SHA-256 over the canonical form: every value behind its length in bytes, null as a hyphen. */
    String computedHash() {
        StringBuilder form = new StringBuilder();
        for (Object value : new @Nullable Object[] {
            previousHash,
            id,
            chain,
            place,
            aggregate,
            aggregateId,
            unitId,
            action,
            changes,
            ChronoUnit.MICROS.between(Instant.EPOCH, at),
            by,
            device,
            userAgent,
            operation,
            traceparent
        }) {
            form.append(part(value));
        }
        return sha256(form.toString());
    }

    private static String part(@Nullable Object value) {
        if (value == null) {
            return "-,";
        }
        String text = value.toString();
        return text.getBytes(StandardCharsets.UTF_8).length + ":" + text + ",";
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK knows SHA-256", e);
        }
    }
}
