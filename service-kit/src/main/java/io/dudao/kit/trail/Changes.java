package io.dudao.kit.trail;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Collects the fields that differ: {@code Changes.of().field("dueOn", before, after).list()}. Values are compared and kept as
 * text: 5.0 is 5, a collection is its values joined by commas.
 */
public final class Changes {
    private final List<Change> list = new ArrayList<>();

    private Changes() {}

    /** None yet. */
    public static Changes of() {
        return new Changes();
    }

    /** Adds the field unless both values are the same; null: there is no value. */
    public Changes field(String name, @Nullable Object before, @Nullable Object after) {
        String old = text(before);
        String now = text(after);
        if (!Objects.equals(old, now)) {
            list.add(new Change(name, old, now));
        }
        return this;
    }

    /** Those that differ, in the order added. */
    public List<Change> list() {
        return List.copyOf(list);
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case BigDecimal number ->
                number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
            case Collection<?> values -> values.stream().map(Changes::text).collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }
}
