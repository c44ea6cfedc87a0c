package io.dudao.inspection.checklist;

/** What a failed item means beyond its points. */
public enum ItemKind {
    NORMAL,
    /** Fails the verdict. */
    CRITICAL,
    /** Fails the verdict and makes the score 0 (one-vote veto). */
    VETO
}
