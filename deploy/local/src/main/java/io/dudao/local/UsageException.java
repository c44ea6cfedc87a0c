package io.dudao.local;

/** Something the person at the keyboard can put right: its message is all that is printed, the exit code is 1. */
public final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A plain sentence that says what is wrong and what to do. */
    public UsageException(String message) {
        super(message);
    }

    /** As above, keeping what led to it. */
    public UsageException(String message, Throwable cause) {
        super(message, cause);
    }
}
