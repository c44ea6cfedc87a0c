package io.dudao.local.demo;

/** The platform did not take a part of the story; the message says which and why. */
final class StoryFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoryFailedException(String message) {
        super(message);
    }
}
