package io.dudao.reporting.unit;

import java.util.UUID;

/** A unit that is known, as scorecards name it. */
public record UnitRow(UUID id, String code, String name, String category, String regionPath) {}
