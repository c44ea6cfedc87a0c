package io.dudao.kit.attachment;

import io.dudao.kit.attachment.content.Kind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code attachment}, fields named as its columns are. */
record StoredAttachment(
        String sha256,
        String storedHash,
        String storedKey,
        Kind kind,
        String mediaType,
        long bytes,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable Long thumbnailBytes,
        Instant firstSentAt,
        Instant lastSentAt) {}
