package io.dudao.training.exam;

import org.jspecify.annotations.Nullable;

/** Which results or certificates to list, by codes and a region's path; what is null does not matter. */
public record ExamFilter(
        @Nullable String unit,
        @Nullable String region,
        @Nullable String staff,
        @Nullable String course) {}
