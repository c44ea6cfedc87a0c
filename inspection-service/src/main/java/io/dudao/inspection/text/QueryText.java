package io.dudao.inspection.text;

import io.dudao.kit.problem.Malformed;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Query parameters with a type: what cannot be read is the caller's fault (400), not a missing resource. */
public final class QueryText {
    private QueryText() {}

    /**
     * The date in {@code text}, or null if the parameter is absent.
     *
     * @throws Malformed if it is no date
     */
    public static @Nullable LocalDate date(String name, @Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new Malformed(name + " is a date such as 2026-01-31.");
        }
    }

    /**
     * The instant in {@code text}, or null if the parameter is absent.
     *
     * @throws Malformed if it is none
     */
    public static @Nullable Instant instant(String name, @Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException e) {
            throw new Malformed(name + " is a time such as 2026-01-31T09:00:00Z.");
        }
    }

    /**
     * The id in {@code text}, or null if the parameter is absent.
     *
     * @throws Malformed if it is no UUID
     */
    public static @Nullable UUID id(String name, @Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new Malformed(name + " is a UUID.");
        }
    }

    /**
     * The constant that {@code text} names, or null if the parameter is absent.
     *
     * @throws Malformed if there is none
     */
    public static <E extends Enum<E>> @Nullable E oneOf(Class<E> type, String name, @Nullable String text) {
        try {
            return text == null ? null : Enum.valueOf(type, text);
        } catch (IllegalArgumentException e) {
            throw new Malformed(name + " is one of " + Arrays.toString(type.getEnumConstants()) + ".");
        }
    }

    /**
     * Yes or no in {@code text}, or null if the parameter is absent.
     *
     * @throws Malformed if it is neither {@code true} nor {@code false}
     */
    public static @Nullable Boolean flag(String name, @Nullable String text) {
        if (text == null) {
            return null;
        }
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new Malformed(name + " is true or false.");
        };
    }
}
