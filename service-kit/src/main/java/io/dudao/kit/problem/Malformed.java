package io.dudao.kit.problem;

import java.util.List;

/** 400: the request cannot be read. */
public final class Malformed extends ProblemException {
    private static final long serialVersionUID = 1L;

    /** @param detail what cannot be read */
    public Malformed(String detail) {
        super(400, "malformed", detail, List.of());
    }
}
