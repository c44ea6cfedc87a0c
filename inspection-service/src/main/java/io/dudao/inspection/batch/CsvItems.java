package io.dudao.inspection.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import io.dudao.kit.batch.BatchAnswer;
import io.dudao.kit.export.SpreadsheetText;
import io.dudao.kit.problem.Malformed;
import io.dudao.kit.problem.Problem;
import io.dudao.kit.problem.RuleBroken;
import io.dudao.kit.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A batch as CSV (RFC 4180): UTF-8, a header row with the names of an item's fields, commas, double quotes. An empty cell is
 * an absent field, a dot leads into an object, vertical bars separate the parts of a list; parts that are objects are JSON. Text
 * is text, whatever it begins with; what an export put in front to guard it is taken off.
 */
@ApplicationScoped
public class CsvItems {
    /** What such a body is called. */
    public static final String MEDIA_TYPE = "text/csv";

    private static final ObjectReader ROWS = new CsvMapper()
            .readerFor(String[].class)
            .with(CsvParser.Feature.WRAP_AS_ARRAY)
            .with(CsvParser.Feature.SKIP_EMPTY_LINES);
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final ObjectMapper json;

    CsvItems(ObjectMapper json) {
        this.json = json;
    }

    /**
     * The rows as items of a batch; whether each is one of {@code item} is for {@link BatchWork} to judge.
     *
     * @param item the record whose components are the columns
     * @param passedOver columns that may be there and say nothing
     * @throws Malformed if the whole cannot be read: no UTF-8, no header, an unknown or repeated column, an open quote
     * @throws RuleBroken {@code invalid} if there are no rows or more than {@link RawBatch#MOST}
     */
    public RawBatch read(byte[] body, Class<? extends Record> item, Set<String> passedOver) {
        List<String[]> rows = rows(text(body));
        if (rows.isEmpty()) {
            throw new Malformed("The first row names the columns.");
        }
        Map<String, CsvColumn> columns = CsvColumn.of(item);
        String[] header = rows.getFirst();
        requireColumns(header, columns.keySet(), passedOver);
        requireNumber(rows.size() - 1);
        return new RawBatch(
                rows.stream().skip(1).map(row -> item(row, header, columns)).toList());
    }

    /** The same answer, with the row named in every problem as a spreadsheet counts it: the header is row 1. */
    public static BatchAnswer byRow(BatchAnswer answer) {
        return new BatchAnswer(answer.items().stream().map(CsvItems::byRow).toList());
    }

    private static BatchAnswer.Item byRow(BatchAnswer.Item item) {
        Problem problem = item.problem();
        if (problem == null) {
            return item;
        }
        String detail = "Row " + (item.index() + 2) + ": " + problem.detail();
        return new BatchAnswer.Item(
                item.index(),
                item.id(),
                item.status(),
                new Problem(problem.type(), problem.title(), problem.status(), detail, problem.violations()));
    }

    private static String text(byte[] body) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Malformed("The file is not UTF-8; save it as CSV UTF-8.");
        }
    }

    /** All rows, but not many more than a batch may hold. */
    private static List<String[]> rows(String text) {
        List<String[]> rows = new ArrayList<>();
        try (MappingIterator<String[]> all = ROWS.readValues(text)) {
            while (rows.size() < RawBatch.MOST + 2 && all.hasNextValue()) {
                rows.add(all.nextValue());
            }
        } catch (IOException e) {
            throw new Malformed("The CSV cannot be read after row " + rows.size() + ".");
        }
        return rows;
    }

    private static void requireColumns(String[] header, Set<String> fields, Set<String> passedOver) {
        Set<String> seen = new HashSet<>();
        for (String column : header) {
            if (!fields.contains(column) && !passedOver.contains(column)) {
                throw new Malformed("There is no column " + shortened(column) + "; columns are "
                        + String.join(", ", new TreeSet<>(fields)) + ", separated by commas.");
            }
            if (!seen.add(column)) {
                throw new Malformed("The column " + column + " is there twice.");
            }
        }
    }

    private static String shortened(String column) {
        return column.length() <= 40 ? column : column.substring(0, 40) + "…";
    }

    private static void requireNumber(int rows) {
        if (rows == 0 || rows > RawBatch.MOST) {
            String message = "must hold 1 to " + RawBatch.MOST + " rows";
            throw new RuleBroken("invalid", "The file " + message + ".", List.of(new Violation("items", message)));
        }
    }

    private JsonNode item(String[] row, String[] header, Map<String, CsvColumn> columns) {
        ObjectNode item = json.createObjectNode();
        for (int i = 0; i < row.length; i++) {
            if (row[i].isEmpty()) {
                continue;
            }
            if (i >= header.length) {
                // A field that no item has, so that this row alone is refused.
                item.put("column " + (i + 1), row[i]);
            } else if (columns.get(header[i]) instanceof CsvColumn column) {
                column.put(item, SpreadsheetText.unguarded(row[i]), json);
            }
        }
        return item;
    }
}
