package io.dudao.kit.paging;

import io.dudao.kit.problem.Malformed;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;

/**
 * A field that a list may be sorted by. Its column is never null.
 *
 * @param name the field's name in the API and in the entity
 * @param read the field's value of an item; the id breaks ties
 * @param parse the value back from a cursor's text
 */
public record SortField<T>(String name, Function<T, Object> read, Function<String, Object> parse) {

    public static <T> SortField<T> ofInstant(String name, Function<T, Instant> read) {
        return new SortField<>(name, read::apply, Instant::parse);
    }

    public static <T> SortField<T> ofDate(String name, Function<T, LocalDate> read) {
        return new SortField<>(name, read::apply, LocalDate::parse);
    }

    public static <T> SortField<T> ofText(String name, Function<T, String> read) {
        return new SortField<>(name, read::apply, text -> text);
    }

    public static <T> SortField<T> ofDecimal(String name, Function<T, BigDecimal> read) {
        return new SortField<>(name, read::apply, BigDecimal::new);
    }

    Object valueOf(String text) {
        try {
            return parse.apply(text);
        } catch (java.time.DateTimeException | NumberFormatException e) {
            throw new Malformed("The cursor is not one that this list gave out.");
        }
    }
}
