package io.dudao.kit.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Office Open XML with typed cells under a frozen header; times are in UTC. A text is never a formula here, so none is
 * guarded. Rows leave the memory with every {@link #take}.
 */
final class XlsxSheet implements Sheet {
    /** What Excel keeps of a text and of a number. */
    private static final int LONGEST_TEXT = 32_767;

    private static final int MOST_DIGITS = 15;
    /** Before this date Excel and the calendar disagree. */
    private static final LocalDate FIRST_DATE = LocalDate.of(1900, 3, 1);

    private static final Pattern NO_XML = Pattern.compile("[^\\t\\n\\r -\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final List<Column> columns;
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private final Workbook workbook = new Workbook(pending, "Dudao", null);
    private final Worksheet sheet;
    private int row;

    XlsxSheet(String name, List<Column> columns) {
        this.columns = columns;
        sheet = workbook.newWorksheet(name.substring(0, Math.min(name.length(), 31)));
        sheet.freezePane(0, 1);
        for (int index = 0; index < columns.size(); index++) {
            sheet.width(index, columns.get(index).kind() == Column.Kind.DATE ? 12 : 22);
            sheet.inlineString(row, index, columns.get(index).header());
            sheet.style(row, index).bold().set();
        }
    }

    @Override
    public void add(JsonNode item) {
        row++;
        for (int index = 0; index < columns.size(); index++) {
            put(index, columns.get(index).kind(), columns.get(index).value(item));
        }
    }

    @Override
    public void remark(String text) {
        row++;
        text(0, text);
    }

    @Override
    public byte[] take() throws IOException {
        sheet.flush();
        byte[] bytes = pending.toByteArray();
        pending.reset();
        return bytes;
    }

    @Override
    public void close() throws IOException {
        workbook.finish();
    }

    private void put(int index, Column.Kind kind, JsonNode value) {
        if (value.isBoolean()) {
            sheet.value(row, index, value.booleanValue());
        } else if (value.isNumber()) {
            number(index, Sheet.number(value));
        } else if (value.isTextual() && kind != Column.Kind.TEXT) {
            time(index, kind, value.textValue());
        } else if (!value.isNull() && !value.isMissingNode()) {
            text(index, Sheet.text(value));
        }
    }

    private void number(int index, BigDecimal number) {
        if (number.precision() > MOST_DIGITS) {
            text(index, number.toPlainString());
        } else {
            sheet.value(row, index, number);
        }
    }

    private void time(int index, Column.Kind kind, String text) {
        try {
            LocalDateTime time = kind == Column.Kind.DATE
                    ? LocalDate.parse(text).atStartOfDay()
                    : OffsetDateTime.parse(text)
                            .withOffsetSameInstant(ZoneOffset.UTC)
                            .toLocalDateTime();
            if (time.toLocalDate().isBefore(FIRST_DATE)) {
                text(index, text);
                return;
            }
            sheet.value(row, index, time);
            String format = kind == Column.Kind.DATE ? "yyyy-mm-dd" : "yyyy-mm-dd hh:mm:ss";
            sheet.style(row, index).format(format).set();
        } catch (DateTimeException e) {
            text(index, text);
        }
    }

    private void text(int index, String text) {
        String kept = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT - 1) + "…" : text;
        sheet.inlineString(row, index, NO_XML.matcher(kept).replaceAll("\uFFFD"));
    }
}
