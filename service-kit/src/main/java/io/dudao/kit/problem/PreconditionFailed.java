package io.dudao.kit.problem;

import java.util.List;

/** 412: somebody changed it since the caller read it. */
public final class PreconditionFailed extends ProblemException {
    private static final long serialVersionUID = 1L;

    /** @param what what was changed */
    public PreconditionFailed(String what) {
        super(412, "changed-meanwhile", what + " was changed since you read it; read it again.", List.of());
    }
}
