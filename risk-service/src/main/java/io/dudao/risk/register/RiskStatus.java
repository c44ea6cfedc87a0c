package io.dudao.risk.register;

/** Whether a risk still counts as exposure. */
public enum RiskStatus {
    OPEN,
    CLOSED
}
