package io.dudao.kit.trail;

import org.jspecify.annotations.Nullable;

/**
 * One field that changed. A value of more than 500 characters is cut and ends in {@value #CUT}.
 *
 * @param field its name, lowerCamel, as callers see it; nested ones with dots
 * @param before the old value as text; null: there was none
 * @param after the new value as text; null: there is none now
 */
public record Change(
        String field, @Nullable String before, @Nullable String after) {
    /** The longest value that is kept, in UTF-16 units. */
    static final int LONGEST = 500;

    /** The mark at the end of a value that was cut. */
    static final String CUT = "[…]";

    public Change {
        before = cut(before);
        after = cut(after);
    }

    private static @Nullable String cut(@Nullable String value) {
        if (value == null || value.length() <= LONGEST) {
            return value;
        }
        int end = LONGEST - CUT.length();
        return value.substring(0, Character.isHighSurrogate(value.charAt(end - 1)) ? end - 1 : end) + CUT;
    }
}
