package io.dudao.kit.attachment.content;

/** The bytes are not, or not completely, what they begin as. */
final class Damaged extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param what is wrong, as the end of a sentence about the content */
    Damaged(String what) {
        super(what, null, false, false);
    }
}
