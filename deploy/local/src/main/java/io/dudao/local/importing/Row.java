package io.dudao.local.importing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A row of a CSV file by column name, read as what each column means. */
record Row(int line, Map<String, String> fields) {
    private static final int LONGEST_NUMBER = 30;

    /** The text of a column that must not be empty. */
    String text(String column) throws BadRow {
        String text = optional(column);
        if (text == null) {
            throw new BadRow(column + " is missing");
        }
        return text;
    }

    /** The text of a column, or null if it is empty. */
    @Nullable
    String optional(String column) throws BadRow {
        String text = fields.getOrDefault(column, "");
        if (text.chars()
                .anyMatch(character -> Character.isISOControl(character) && !Character.isWhitespace(character))) {
            throw new BadRow(column + " holds a control character");
        }
        return text.isEmpty() ? null : text;
    }

    /** One of {@code known}. */
    String oneOf(String column, Set<String> known) throws BadRow {
        String text = text(column);
        if (!known.contains(text)) {
            throw new BadRow(column + " is '" + text + "', not one of " + String.join(", ", known));
        }
        return text;
    }

    /** A decimal number, or null. */
    @Nullable
    BigDecimal number(String column) throws BadRow {
        String text = optional(column);
        if (text == null) {
            return null;
        }
        try {
            if (text.length() <= LONGEST_NUMBER && text.indexOf('e') < 0 && text.indexOf('E') < 0) {
                return new BigDecimal(text);
            }
        } catch (NumberFormatException malformed) {
            // Falls through to the one complaint below.
        }
        throw new BadRow(column + " is '" + shortened(text) + "', not a number");
    }

    /** An ISO date such as {@code 2017-03-01}, or null. */
    @Nullable
    String date(String column) throws BadRow {
        String text = optional(column);
        try {
            return text == null ? null : LocalDate.parse(text).toString();
        } catch (DateTimeParseException malformed) {
            throw new BadRow(column + " is '" + shortened(text) + "', not a date like 2017-03-01");
        }
    }

    /** A wall-clock time such as {@code 2025-01-01T07:52}, or null. */
    @Nullable
    String localTime(String column) throws BadRow {
        String text = optional(column);
        try {
            return text == null
                    ? null
                    : LocalDateTime.parse(text.replace(' ', 'T')).toString();
        } catch (DateTimeParseException malformed) {
            throw new BadRow(column + " is '" + shortened(text) + "', not a local time like 2025-01-01T07:52");
        }
    }

    /** What was read, for a column that must not be empty. */
    static <T> T required(String column, @Nullable T value) throws BadRow {
        if (value == null) {
            throw new BadRow(column + " is missing");
        }
        return value;
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
