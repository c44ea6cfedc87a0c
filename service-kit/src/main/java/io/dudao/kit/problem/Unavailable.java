package io.dudao.kit.problem;

import java.util.List;

/** 503: something that is needed cannot be reached at the moment; a repeat is safe. */
public final class Unavailable extends ProblemException {
    private static final long serialVersionUID = 1L;

    /** The database; a repeat may succeed after two seconds. */
    public Unavailable() {
        this("The service cannot reach its database at the moment; nothing was written that a repeat would double.");
    }

    /** Something else; a repeat may succeed after two seconds. */
    public Unavailable(String detail) {
        super(503, "unavailable", detail, List.of());
    }

    @Override
    public Integer retryAfterSeconds() {
        return 2;
    }
}
