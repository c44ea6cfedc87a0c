package io.dudao.kit.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * RFC 4180 in UTF-8 with a byte order mark, without which Excel reads Chinese as something else. Numbers and booleans stand as
 * they are; texts are guarded against being taken for formulas.
 */
final class CsvSheet implements Sheet {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final List<Column> columns;
    private final StringBuilder pending = new StringBuilder(BYTE_ORDER_MARK);

    CsvSheet(List<Column> columns) {
        this.columns = columns;
        line(columns.stream().map(Column::header).toList());
    }

    @Override
    public void add(JsonNode item) {
        line(columns.stream().map(column -> cell(column.value(item))).toList());
    }

    @Override
    public void remark(String text) {
        line(List.of(text));
    }

    @Override
    public byte[] take() {
        byte[] bytes = pending.toString().getBytes(StandardCharsets.UTF_8);
        pending.setLength(0);
        return bytes;
    }

    @Override
    public void close() {
        // A CSV file ends with its last line.
    }

    private static String cell(JsonNode value) {
        String text = Sheet.text(value);
        return value.isNumber() || value.isBoolean() ? text : SpreadsheetText.guarded(text);
    }

    private void line(List<String> cells) {
        pending.append(cells.stream().map(CsvSheet::quoted).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r' || c == '\t');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
