package io.dudao.kit.concurrency;

import io.dudao.kit.problem.PreconditionFailed;
import io.dudao.kit.problem.PreconditionRequired;
import org.jspecify.annotations.Nullable;

/** Strong entity tags made of an aggregate's revision. */
public final class EntityTags {
    private EntityTags() {}

    /** The ETag header of an aggregate at {@code revision}, quotes included. */
    public static String of(long revision) {
        return "\"" + revision + "\"";
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
