package io.dudao.inspection.visit;

/** What a visit was planned by. */
public enum Origin {
    PLAN,
    DRAW,
    /** An earlier inspection whose score asks for another look. */
    RECHECK,
    MANUAL
}
