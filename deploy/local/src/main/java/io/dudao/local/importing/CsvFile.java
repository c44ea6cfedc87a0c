package io.dudao.local.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One file, read and checked as far as that needs no server.
 *
 * @param kind which of the four
 * @param items what is to be sent, in the order of the file
 * @param repeated how many rows repeat an earlier one word for word; they are not sent
 * @param refused how many rows went to the report
 */
record CsvFile(Kind kind, List<Item> items, int repeated, int refused) {

    /** Reads a file; what cannot be sent goes to the report. */
    static CsvFile read(Kind kind, Path file, Report report) throws IOException {
        return of(kind, CsvText.read(file), report);
    }

    /** The same of text that was read before. */
    static CsvFile of(Kind kind, List<CsvLine> lines, Report report) {
        return new Reader(kind, report).read(lines);
    }

    /** How many rows the file has. */
    int rows() {
        return items.size() + repeated + refused;
    }

    private static final class Reader {
        private final Kind kind;
        private final Report report;
        private final List<Item> items = new ArrayList<>();
        private final Map<String, Item> byId = new HashMap<>();
        private int repeated;
        private int refused;

        Reader(Kind kind, Report report) {
            this.kind = kind;
            this.report = report;
        }

        CsvFile read(List<CsvLine> lines) {
            List<String> header = lines.isEmpty() ? List.of() : names(lines.getFirst());
            List<String> missing = new ArrayList<>(kind.columns());
            missing.removeAll(header);
            if (!missing.isEmpty()) {
                refuse(1, "", "the file has no column " + String.join(", ", missing) + "; nothing of it was sent");
                return new CsvFile(kind, List.of(), 0, 1);
            }
            lines.stream().skip(1).forEach(line -> take(line, header));
            return new CsvFile(kind, items, repeated, refused);
        }

        private static List<String> names(CsvLine header) {
            return header.fields().stream()
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .toList();
        }

        private void take(CsvLine line, List<String> header) {
            String fault = line.fault();
            String id = line.fields().isEmpty() ? "" : line.fields().getFirst();
            if (fault != null) {
                refuse(line.number(), id, fault);
            } else if (line.fields().size() != header.size()) {
                refuse(
                        line.number(),
                        id,
                        "the row has " + line.fields().size() + " columns, the header " + header.size());
            } else {
                takeRow(new Row(line.number(), byName(header, line.fields())), id);
            }
        }

        private void takeRow(Row row, String id) {
            try {
                Item item = kind.item(row);
                if (kind == Kind.FINDINGS) {
                    item = numbered(item);
                }
                Item earlier = byId.putIfAbsent(item.id(), item);
                if (earlier == null) {
                    items.add(item);
                } else if (earlier.body().equals(item.body())) {
                    repeated++;
                } else {
                    refuse(row.line(), item.id(), "line " + earlier.line() + " has the same id with other content");
                }
            } catch (BadRow bad) {
                refuse(row.line(), id, bad.reason());
            }
        }

        /** The same item may be found twice at one inspection: the n-th time it gets the number n. */
        private Item numbered(Item item) {
            int occurrence = 1;
            while (byId.containsKey(item.id() + ":" + occurrence)) {
                occurrence++;
            }
            String id = item.id() + ":" + occurrence;
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("externalId", id);
            body.putAll(item.body());
            return new Item(item.line(), id, body);
        }

        private void refuse(int line, String id, String reason) {
            refused++;
            report.refuse(kind.file(), line, id, reason);
        }

        private static Map<String, String> byName(List<String> header, List<String> fields) {
            Map<String, String> byName = new HashMap<>();
            for (int column = 0; column < header.size(); column++) {
                byName.put(header.get(column), fields.get(column));
            }
            return byName;
        }
    }
}
