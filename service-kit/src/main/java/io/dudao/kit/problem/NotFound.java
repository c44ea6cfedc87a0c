package io.dudao.kit.problem;

import java.util.List;

/** 404: absent, or outside what the caller may see; the two are not told apart. */
public final class NotFound extends ProblemException {
    private static final long serialVersionUID = 1L;

    /** @param what what was asked for, such as {@code risk 0198…} */
    public NotFound(String what) {
        super(404, "not-found", "There is no " + what + " within your reach.", List.of());
    }
}
