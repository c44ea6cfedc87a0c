package io.dudao.kit.problem;

import java.util.List;

/** 428: a change needs the entity tag of what was read. */
public final class PreconditionRequired extends ProblemException {
    private static final long serialVersionUID = 1L;

    /** @param what what is to be changed */
    public PreconditionRequired(String what) {
        super(428, "if-match-required", "Send If-Match with the ETag of " + what + ".", List.of());
    }
}
