package io.dudao.inspection.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an inspector adds to a finding.
 *
 * @param attachments SHA-256 hashes
 * @param pointedOutTo who at the unit was shown it, in words
 */
public record Remarks(
        @Nullable String note,
        List<String> attachments,
        @Nullable String pointedOutTo) {
    /** Nothing to add. */
    public static final Remarks NONE = new Remarks(null, List.of(), null);
}
