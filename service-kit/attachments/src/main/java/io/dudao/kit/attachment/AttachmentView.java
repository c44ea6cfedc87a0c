package io.dudao.kit.attachment;

import io.dudao.kit.attachment.content.Kind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An attachment as callers see it.
 *
 * @param sha256 its identity: the hash of what was sent first, 64 hex digits
 * @param storedHash the hash of what is stored and handed out; another one where something was left out of it
 * @param mediaType by its content
 * @param bytes length of what is stored
 * @param width of a picture in pixels, as it is shown
 * @param height likewise
 * @param thumbnail whether there is a small picture of it
 * @param firstSentAt when it first came
 */
public record AttachmentView(
        String sha256,
        String storedHash,
        Kind kind,
        String mediaType,
        long bytes,
        @Nullable Integer width,
        @Nullable Integer height,
        boolean thumbnail,
        Instant firstSentAt) {
    static AttachmentView of(StoredAttachment row) {
        return new AttachmentView(
                row.sha256(),
                row.storedHash(),
                row.kind(),
                row.mediaType(),
                row.bytes(),
                row.width(),
                row.height(),
                row.thumbnailBytes() != null,
                row.firstSentAt());
    }
}
