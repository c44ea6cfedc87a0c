package io.dudao.kit.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request that cannot be served, told as a problem: the status, a stable slug and a sentence for a person. */
public abstract class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String slug;
    private final transient List<Violation> violations;

    /** @param detail one sentence that names what is wrong; never a class name, a stack trace or personal data */
    protected ProblemException(int status, String slug, String detail, List<Violation> violations) {
        super(detail, null, false, false);
        this.status = status;
        this.slug = slug;
        this.violations = List.copyOf(violations);
    }

    /** The HTTP status, 400 to 503. */
    public int status() {
        return status;
    }

    /** The last segment of the problem's type: stable, lower case, words joined by hyphens. */
    public String slug() {
        return slug;
    }

    /** One sentence for a person. */
    public String detail() {
        return getMessage() == null ? slug : getMessage();
    }

    /** The fields that broke a rule; empty when the problem is not about fields. */
    public List<Violation> violations() {
        return violations;
    }

    /** Seconds after which a repeat may succeed, or null where repeating does not help. */
    public @Nullable Integer retryAfterSeconds() {
        return null;
    }
}
