package io.dudao.reporting.scheme;

import java.math.BigDecimal;

/** A grade and the lowest overall score that earns it. */
public record GradeBand(String grade, BigDecimal from) {}
