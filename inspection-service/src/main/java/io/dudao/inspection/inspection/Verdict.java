package io.dudao.inspection.inspection;

/** The outcome of an inspection, apart from its score. */
public enum Verdict {
    PASS,
    FAIL,
    /** No item applied, or no score is known. */
    NOT_ASSESSED
}
