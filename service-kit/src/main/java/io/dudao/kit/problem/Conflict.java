package io.dudao.kit.problem;

import java.util.List;

/** 409: the state or another writer stands against it. */
public final class Conflict extends ProblemException {
    private static final long serialVersionUID = 1L;

    /** @param slug the rule as words, such as {@code already-exists-differently} */
    public Conflict(String slug, String detail) {
        this(slug, detail, List.of());
    }

    /** @param violations the fields that stand against it */
    public Conflict(String slug, String detail, List<Violation> violations) {
        super(409, slug, detail, violations);
    }
}
