package io.dudao.inspection.correction;

import org.jspecify.annotations.Nullable;

/**
 * The item that failed.
 *
 * @param code of the checklist's item; null: known by its text alone
 * @param course code of the course that the checklist names for this failure
 * @param agreed what was agreed on the spot to correct it
 */
public record Item(
        @Nullable String code,
        String text,
        @Nullable String course,
        @Nullable String agreed) {
    /** An item of which only the text is known. */
    public static Item named(String text) {
        return new Item(null, text, null, null);
    }
}
