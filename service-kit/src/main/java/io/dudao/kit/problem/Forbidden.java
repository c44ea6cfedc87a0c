package io.dudao.kit.problem;

import java.util.List;

/** 403: the caller's role does not allow it. */
public final class Forbidden extends ProblemException {
    private static final long serialVersionUID = 1L;

    /** @param detail what is not allowed */
    public Forbidden(String detail) {
        super(403, "forbidden", detail, List.of());
    }
}
