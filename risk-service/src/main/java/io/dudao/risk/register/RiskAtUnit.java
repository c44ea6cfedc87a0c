package io.dudao.risk.register;

import io.dudao.kit.units.UnitCopy;

/** A risk within the caller's scope, and the unit it belongs to. */
public record RiskAtUnit(Risk risk, UnitCopy unit) {}
