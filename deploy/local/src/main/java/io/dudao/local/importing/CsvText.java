package io.dudao.local.importing;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads CSV so that a faulty line costs nobody but itself: a quote that is opened and never closed would otherwise swallow
 * everything up to the next one. A quoted field may still span a few lines.
 */
final class CsvText {
    private static final int LONGEST_RECORD = 20;
    private static final char UNREADABLE = '\uFFFD';

    private final List<String> lines;
    private final List<CsvLine> records = new ArrayList<>();

    private CsvText(List<String> lines) {
        this.lines = lines;
    }

    /** The records of a UTF-8 file, the header first; empty lines are passed over. */
    static List<CsvLine> read(Path file) throws IOException {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        return parse(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    /** The records of a text. */
    static List<CsvLine> parse(String text) {
        return new CsvText(text.lines().toList()).records();
    }

    private List<CsvLine> records() {
        int columns = 0;
        int at = 0;
        while (at < lines.size()) {
            if (lines.get(at).isBlank()) {
                at++;
                continue;
            }
            int length = hasOpenQuote(at) ? linesOfRecord(at, columns) : 1;
            CsvLine record = record(at, length);
            records.add(record);
            columns = columns == 0 ? record.fields().size() : columns;
            at += length;
        }
        return records;
    }

    /** How many lines make one record with the header's count of fields; one if no number does. */
    private int linesOfRecord(int at, int columns) {
        int most = Math.min(LONGEST_RECORD, lines.size() - at);
        for (int length = 2; length <= most; length++) {
            String text = joined(at, length);
            List<String> fields = single(text);
            if (quotes(text) % 2 == 0 && fields != null && fields.size() == columns) {
                return length;
            }
        }
        return 1;
    }

    private CsvLine record(int at, int length) {
        String text = joined(at, length);
        List<String> fields = single(text);
        if (text.indexOf(UNREADABLE) >= 0) {
            return CsvLine.bad(at + 1, "the line is not valid UTF-8");
        }
        if (fields == null || (length == 1 && hasOpenQuote(at))) {
            return CsvLine.bad(at + 1, "a quote is opened and not closed");
        }
        return CsvLine.good(at + 1, fields);
    }

    /** Whether the line ends inside quotes: the parser then takes a further line as part of the same record. */
    private boolean hasOpenQuote(int at) {
        String line = lines.get(at);
        return quotes(line) % 2 != 0 && single(line + "\nx") != null;
    }

    private String joined(int at, int length) {
        return String.join("\n", lines.subList(at, at + length));
    }

    private static long quotes(String text) {
        return text.chars().filter(character -> character == '"').count();
    }

    /** The fields, if the text is exactly one record. */
    private static @Nullable List<String> single(String text) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(text)) {
            List<CsvRecord> records = reader.stream().toList();
            return records.size() == 1
                    ? records.getFirst().getFields().stream().map(String::strip).toList()
                    : null;
        } catch (CsvParseException | IOException malformed) {
            return null;
        }
    }
}
