package io.dudao.local.platform;

/** The platform gave no usable answer for as long as the patience lasts. The request may be sent again later. */
public final class UnreachableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says in a sentence what was tried and what came instead of an answer. */
    public UnreachableException(String message) {
        super(message);
    }
}
