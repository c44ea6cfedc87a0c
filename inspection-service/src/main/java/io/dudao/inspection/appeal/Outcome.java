package io.dudao.inspection.appeal;

/** What the panel decided. */
public enum Outcome {
    GRANTED,
    PARTLY_GRANTED,
    REJECTED
}
