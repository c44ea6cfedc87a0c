package io.dudao.risk.register;

/** Where a risk comes from. */
public enum Category {
    MARKET,
    TECHNICAL,
    MANAGEMENT
}
