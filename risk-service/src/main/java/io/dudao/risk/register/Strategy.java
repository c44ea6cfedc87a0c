package io.dudao.risk.register;

/** What is done about a risk. */
public enum Strategy {
    AVOID,
    TRANSFER,
    MITIGATE,
    ACCEPT
}
