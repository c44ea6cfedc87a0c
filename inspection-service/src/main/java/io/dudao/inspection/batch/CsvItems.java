package io.dudao.inspection.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import io.dudao.kit.batch.BatchAnswer;
import io.dudao.kit.problem.Malformed;
import io.dudao.kit.problem.Problem;
import io.dudao.kit.problem.RuleBroken;
import io.dudao.kit.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A batch as CSV (RFC 4180): UTF-8, a header row with the names of an item's fields, commas, double quotes. An empty cell is
 * an absent field; a list is separated by vertical bars, an object is JSON. Text is text, whatever it begins with.
 */
@ApplicationScoped
public class CsvItems {
    /** What such a body is called. */
    public static final String MEDIA_TYPE = "text/csv";

    private static final ObjectReader ROWS = new CsvMapper()
            .readerFor(String[].class)
            .with(CsvParser.Feature.WRAP_AS_ARRAY)
            .with(CsvParser.Feature.SKIP_EMPTY_LINES);
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,20})?");
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
        Map<String, Class<?>> fields = new LinkedHashMap<>();
        for (RecordComponent component : item.getRecordComponents()) {
            fields.put(component.getName(), component.getType());
        }
        String[] header = rows.getFirst();
        requireColumns(header, fields.keySet(), passedOver);
        requireNumber(rows.size() - 1);
        return new RawBatch(rows.stream()
                .skip(1)
                .map(row -> item(row, header, fields, passedOver))
                .toList());
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
            while (rows.size() < RawBatch.MOST + 2 && all.hasNext()) {
                rows.add(all.next());
            }
        } catch (IOException | UncheckedIOException e) {
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

    private JsonNode item(String[] row, String[] header, Map<String, Class<?>> fields, Set<String> passedOver) {
        ObjectNode item = json.createObjectNode();
        for (int i = 0; i < row.length; i++) {
            // A cell too many becomes a field that no item has, so that its row alone is refused.
            String column = i < header.length ? header[i] : "column " + (i + 1);
            if (!row[i].isEmpty() && !passedOver.contains(column)) {
                item.set(column, value(row[i], fields.get(column)));
            }
        }
        return item;
    }

    /** The cell as JSON of its kind; one that is not of its kind stays text, for the item to be refused. */
    private JsonNode value(String cell, @Nullable Class<?> type) {
        if (type == null || type == String.class) {
            return json.getNodeFactory().textNode(cell);
        }
        if (type == List.class) {
            ArrayNode list = json.createArrayNode();
            Arrays.stream(cell.split("\\|", -1)).forEach(list::add);
            return list;
        }
        if (Number.class.isAssignableFrom(type)) {
            return NUMBER.matcher(cell).matches()
                    ? json.getNodeFactory().numberNode(new BigDecimal(cell))
                    : json.getNodeFactory().textNode(cell);
        }
        return object(cell);
    }

    private JsonNode object(String cell) {
        try {
            return json.reader(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).readTree(cell);
        } catch (JsonProcessingException e) {
            return json.getNodeFactory().textNode(cell);
        }
    }
}
