package io.dudao.local.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record of a CSV file.
 *
 * @param number the line on which it starts, from 1
 * @param fields its fields, without surrounding blanks
 * @param fault why it cannot be read, or null
 */
record CsvLine(int number, List<String> fields, @Nullable String fault) {

    static CsvLine good(int number, List<String> fields) {
        return new CsvLine(number, fields, null);
    }

    static CsvLine bad(int number, String fault) {
        return new CsvLine(number, List.of(), fault);
    }
}
