package io.dudao.kit.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A spreadsheet under way: rows go in, its bytes come out piece by piece. One thread at a time. */
interface Sheet extends Closeable {

    /** Adds a row. */
    void add(JsonNode item) throws IOException;

    /** Adds a last row that holds nothing but a remark. */
    void remark(String text) throws IOException;

    /** The bytes since the last call; may be none. */
    byte[] take() throws IOException;

    /** Ends the spreadsheet; what is left to be sent is had by {@link #take}. */
    @Override
    void close() throws IOException;

    /** A value as text: lists joined by bars, objects within them as JSON, decimals written out. */
    static String text(JsonNode value) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(Sheet::text)
                    .collect(Collectors.joining("|"));
        }
        if (value.isObject()) {
            return value.toString();
        }
        return value.isNumber() ? number(value).toPlainString() : value.asText("");
    }

    /** A number with the digits that the JSON shows. */
    static BigDecimal number(JsonNode value) {
        return value.decimalValue();
    }
}
