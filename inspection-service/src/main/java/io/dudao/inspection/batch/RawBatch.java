package io.dudao.inspection.batch;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A batch as it came in: its items are read one by one, so that one that cannot be read fails alone.
 *
 * @param items 1 to 500
 */
public record RawBatch(
        @NotNull @Size(min = 1, max = RawBatch.MOST) List<JsonNode> items) {
    /** How many items a batch may hold. */
    public static final int MOST = 500;
}
