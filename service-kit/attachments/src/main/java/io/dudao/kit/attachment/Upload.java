package io.dudao.kit.attachment;

import io.dudao.kit.attachment.content.Format;
import io.dudao.kit.attachment.content.Kind;
import io.dudao.kit.problem.Malformed;
import io.dudao.kit.problem.RuleBroken;
import io.dudao.kit.problem.TooLarge;
import io.vertx.core.MultiMap;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a sender says of content before it comes.
 *
 * @param sha256 the hash that it will have
 * @param most bytes of that kind
 */
record Upload(String sha256, Kind kind, Format format, long most) {
    /** RFC 9530; other algorithms than SHA-256 are passed over. */
    private static final Pattern DIGEST = Pattern.compile("(?:^|,)\\s*sha-256=:([A-Za-z0-9+/]{43}=):\\s*(?:,|$)");

    /**
     * Reads the head of a request.
     *
     * @param asked null: the usual kind of the declared type
     * @param length as announced, null if it was not
     * @throws RuleBroken {@code not-an-allowed-type}, {@code content-hash-differs}
     * @throws TooLarge if it says so itself
     */
    static Upload announced(
            String sha256, @Nullable Kind asked, MultiMap headers, @Nullable Long length, AttachmentSettings settings) {
        String type = headers.get("Content-Type");
        Format format = Format.declared(type == null ? "" : type)
                .orElseThrow(() -> refused("The declared Content-Type is none of those that are taken."));
        Kind kind = asked == null ? format.usualKind() : asked;
        if (!format.serves(kind)) {
            throw refused("An attachment of the kind " + kind + " cannot be " + format.mediaType() + ".");
        }
        long most = settings.limit().of(kind);
        if (length != null && length > most) {
            throw new TooLarge(most);
        }
        requireSameDigest(sha256, headers.get("Content-Digest"));
        return new Upload(sha256, kind, format, most);
    }

    /** Refuses content that is not what its name says. */
    void requireHash(String received) {
        if (!received.equals(sha256)) {
            throw differs();
        }
    }

    private static void requireSameDigest(String sha256, @Nullable String digest) {
        if (digest == null || !digest.contains("sha-256=")) {
            return;
        }
        Matcher matcher = DIGEST.matcher(digest);
        if (!matcher.find()) {
            throw new Malformed("Content-Digest holds sha-256=:…: with 32 bytes in Base64.");
        }
        if (!HexFormat.of()
                .formatHex(Base64.getDecoder().decode(matcher.group(1)))
                .equals(sha256)) {
            throw differs();
        }
    }

    private static RuleBroken differs() {
        return new RuleBroken("content-hash-differs", "The SHA-256 of the content is not the one in the path.");
    }

    private static RuleBroken refused(String detail) {
        return new RuleBroken("not-an-allowed-type", detail);
    }
}
