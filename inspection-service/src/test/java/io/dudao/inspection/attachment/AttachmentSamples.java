package io.dudao.inspection.attachment;

import io.dudao.kit.testing.Api;
import io.dudao.kit.testing.Call;
import io.dudao.kit.testing.OperationSamples;
import io.dudao.kit.testing.RealBackends;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;

/** Calls of the operations on attachments, and small pictures for whoever needs one. */
public final class AttachmentSamples {
    private static final AtomicInteger COUNTER = new AtomicInteger();

    private AttachmentSamples() {}

    public static void addTo(OperationSamples samples) {
        samples.everybody("sendAttachment", AttachmentSamples::sent)
                .unit("getAttachment", unit -> Call.of().path("hash", linkedTo(unit)))
                .unit("getAttachmentThumbnail", unit -> Call.of().path("hash", linkedTo(unit)));
    }

    /** A picture that nobody has seen before. */
    public static byte[] picture() {
        BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, COUNTER.incrementAndGet());
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return target.toByteArray();
    }

    /** The same hash, under which an attachment is now known that everybody may use. */
    public static String known(String hash) {
        RealBackends.database().execute("""
                insert into attachment (sha256, stored_hash, stored_key, kind, media_type, bytes, first_sent_at, last_sent_at)
                values (?, ?, ?, 'PHOTO', 'image/png', 1, now(), now()) on conflict do nothing
                """, hash, hash, hash);
        RealBackends.database().execute("""
                insert into attachment_link (sha256, aggregate, aggregate_id, linked_at) values (?, 'sample', ?, now())
                """, hash, UUID.randomUUID());
        return hash;
    }

    /** How {@code content} is named. */
    public static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Call sent() {
        byte[] picture = picture();
        return Call.of().path("hash", hash(picture)).bytes("image/png", picture);
    }

    private static String linkedTo(String unit) {
        byte[] picture = picture();
        String hash = hash(picture);
        Api.asAdmin()
                .contentType("image/png")
                .body(picture)
                .put("/attachments/" + hash)
                .then()
                .statusCode(201);
        RealBackends.database().execute("""
                insert into attachment_link (sha256, aggregate, aggregate_id, unit_id, linked_at)
                select ?, 'sample', ?, id, now() from unit where code = ?
                """, hash, UUID.randomUUID(), unit);
        return hash;
    }
}
