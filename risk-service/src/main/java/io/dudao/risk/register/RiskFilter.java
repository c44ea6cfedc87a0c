package io.dudao.risk.register;

import org.jspecify.annotations.Nullable;

/** Which risks to list; what is null does not matter. {@code unit} is a code, {@code region} a path with all below it. */
public record RiskFilter(
        @Nullable String unit,
        @Nullable String region,
        @Nullable Category category,
        @Nullable RiskStatus status,
        @Nullable Level level) {}
