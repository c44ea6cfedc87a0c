package io.dudao.inspection.plan;

/** How grave a risk is, the lightest first. */
public enum RiskLevel {
    LOW,
    MEDIUM,
    HIGH,
    EXTREME
}
