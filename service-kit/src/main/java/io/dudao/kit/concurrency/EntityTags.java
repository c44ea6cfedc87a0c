package io.dudao.kit.concurrency;

import io.dudao.kit.problem.PreconditionFailed;
import io.dudao.kit.problem.PreconditionRequired;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Strong entity tags. */
public final class EntityTags {
    private EntityTags() {}

    /** The ETag header of an aggregate at {@code revision}, quotes included. */
    public static String of(long revision) {
        return "\"" + revision + "\"";
    }

    /** The strong ETag header of something that has no revision: the SHA-256 of its bytes, quotes included. */
    public static String ofContent(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return "\"" + HexFormat.of().formatHex(digest) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Demands that the caller has seen {@code revision} of {@code what}.
     *
     * @param ifMatch the If-Match header; {@code *} matches any
     * @throws PreconditionRequired without a header
     * @throws PreconditionFailed if the header names another revision
     */
    public static void require(@Nullable String ifMatch, long revision, String what) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new PreconditionRequired(what);
        }
        if (!ifMatch.trim().equals("*") && !ifMatch.trim().equals(of(revision))) {
            throw new PreconditionFailed(what);
        }
    }
}
