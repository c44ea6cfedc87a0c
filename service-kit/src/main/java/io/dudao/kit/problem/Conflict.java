package io.dudao.kit.problem;

import java.util.List;

/** 409: the state or another writer stands against it. */
public final class Conflict extends ProblemException {
    private static final long serialVersionUID = 1L;

    /** @param slug the rule as words, such as {@code already-exists-differently} */
    public Conflict(String slug, String detail) {
        super(409, slug, detail, List.of());
    }
}
