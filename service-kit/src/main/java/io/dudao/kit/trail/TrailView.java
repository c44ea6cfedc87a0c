package io.dudao.kit.trail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the trail over HTTP.
 *
 * @param place its number within the chain, from 1
 * @param unit the code of the unit it happened at; null: none
 * @param by the subject of who did it, or {@code system}
 * @param previousHash the hash of the entry before, in hex; zeros for the first
 */
public record TrailView(
        UUID id,
        UUID chain,
        long place,
        String aggregate,
        UUID aggregateId,
        @Nullable UUID unitId,
        @Nullable String unit,
        String action,
        List<Change> changes,
        Instant at,
        String by,
        @Nullable String device,
        @Nullable String userAgent,
        @Nullable String operation,
        @Nullable String traceparent,
        String previousHash,
        String hash) {

    static TrailView of(TrailRow row, ObjectMapper json) {
        return new TrailView(
                row.id(),
                row.chain(),
                row.place(),
                row.aggregate(),
                row.aggregateId(),
                row.unitId(),
                row.unit(),
                row.action(),
                changes(row.changes(), json),
                row.at(),
                row.by(),
                row.device(),
                row.userAgent(),
                row.operation(),
                row.traceparent(),
                row.previousHash(),
                row.hash());
    }

    /** What somebody wrote over is shown as it is: the trail must stay readable when it was tampered with. */
    private static List<Change> changes(String text, ObjectMapper json) {
        try {
            return json.readValue(text, new TypeReference<List<Change>>() {});
        } catch (JsonProcessingException e) {
            return List.of(new Change("unreadable", null, text));
        }
    }
}
