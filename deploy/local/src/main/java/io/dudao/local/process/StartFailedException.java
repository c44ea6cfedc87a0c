package io.dudao.local.process;

import java.nio.file.Path;

/** A part could not be started; the message says which and how, the log says why. */
public final class StartFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Path log;

    StartFailedException(String message, Path log, Throwable cause) {
        super(message, cause);
        this.log = log;
    }

    /** The log of the part. */
    public Path log() {
        return log;
    }
}
