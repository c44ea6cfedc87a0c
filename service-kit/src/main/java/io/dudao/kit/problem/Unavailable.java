package io.dudao.kit.problem;

import java.util.List;

/** 503: the database cannot be reached at the moment; a repeat is safe. */
public final class Unavailable extends ProblemException {
    private static final long serialVersionUID = 1L;

    /** A repeat may succeed after two seconds. */
    public Unavailable() {
        super(
                503,
                "unavailable",
                "The service cannot reach its database at the moment; nothing was written that a repeat would double.",
                List.of());
    }

    @Override
    public Integer retryAfterSeconds() {
        return 2;
    }
}
