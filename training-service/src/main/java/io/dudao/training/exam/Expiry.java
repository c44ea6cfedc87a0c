package io.dudao.training.exam;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When certificates expire: from {@code first} to {@code last}, both included, and before {@code before}; null: no limit. */
record Expiry(
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        @Nullable LocalDate before) {}
