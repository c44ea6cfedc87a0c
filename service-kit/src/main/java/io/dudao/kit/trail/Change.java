package io.dudao.kit.trail;

import org.jspecify.annotations.Nullable;

/**
 * One field that changed.
 *
 * @param field its name, lowerCamel, as callers see it; nested ones with dots
 * @param before the old value as text; null: there was none
 * @param after the new value as text; null: there is none now
 */
public record Change(
        String field, @Nullable String before, @Nullable String after) {}
