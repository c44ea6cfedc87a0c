package io.dudao.kit.problem;

import java.util.List;

/** 413: more bytes than are taken. */
public final class TooLarge extends ProblemException {
    private static final long serialVersionUID = 1L;

    /** @param most bytes that are taken */
    public TooLarge(long most) {
        super(413, "too-large", "At most " + most + " bytes are taken here.", List.of());
    }
}
