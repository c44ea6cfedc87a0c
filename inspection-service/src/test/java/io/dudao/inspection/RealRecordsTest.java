package io.dudao.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** The records of a folder named by {@code DUDAO_RECORDS}: how long taking them over takes, and that again changes nothing. */
@QuarkusTest
class RealRecordsTest {
    private static final Logger LOG = Logger.getLogger(RealRecordsTest.class);
    private static final int BATCH = 500;

    @Test
    void takesOverEverythingAndTheSecondTimeNothing() throws IOException {
        String data = System.getenv().getOrDefault("DUDAO_RECORDS", "");
        assumeTrue(!data.isEmpty(), "no folder of records is named by DUDAO_RECORDS");
        Path folder = Path.of(data);
        List<Map<String, Object>> units = units(folder);
        regions(units);
        String checklist = Given.plainChecklist();
        List<Map<String, Object>> inspections = inspections(folder, checklist);
        List<Map<String, Object>> findings = findings(folder);
        for (int status : List.of(201, 200)) {
            long before = Given.events();
            send("/units:batch", units, status);
            send("/inspections:batch", inspections, status);
            send("/findings:batch", findings, status);
            LOG.infof("%d new events", Given.events() - before);
            assertThat(status == 201 || Given.events() == before).isTrue();
        }
    }

    private static void send(String path, List<Map<String, Object>> items, int expected) {
        long start = System.nanoTime();
        for (int i = 0; i < items.size(); i += BATCH) {
            List<Integer> statuses = Given.batch(path, items.subList(i, Math.min(items.size(), i + BATCH)))
                    .extract()
                    .path("items.status");
            assertThat(statuses).containsOnly(expected);
        }
        LOG.infof("%s %d items, each %d: %d ms", path, items.size(), expected, (System.nanoTime() - start) / 1_000_000);
    }

    private static void regions(List<Map<String, Object>> units) {
        TreeSet<String> paths = new TreeSet<>();
        units.forEach(unit -> paths.add(String.valueOf(unit.get("regionPath"))));
        paths.forEach(Given::region);
    }

    private static List<Map<String, Object>> units(Path folder) throws IOException {
        List<Map<String, Object>> items = new ArrayList<>();
        for (List<String> row : rows(folder.resolve("units.csv"))) {
            Map<String, Object> item = new LinkedHashMap<>();
            List<String> names =
                    List.of("code", "name", "category", "regionPath", "timeZone", "address", "latitude", "longitude");
            for (int i = 0; i < names.size(); i++) {
                if (!row.get(i).isEmpty()) {
                    item.put(names.get(i), i < 6 ? row.get(i) : Double.valueOf(row.get(i)));
                }
            }
            items.add(item);
        }
        return items;
    }

    private static List<Map<String, Object>> inspections(Path folder, String checklist) throws IOException {
        return rows(folder.resolve("inspections.csv")).stream()
                .map(row -> Given.imported(row.get(0), row.get(1), checklist, row.get(4), Integer.parseInt(row.get(5))))
                .toList();
    }

    private static List<Map<String, Object>> findings(Path folder) throws IOException {
        List<Map<String, Object>> items = new ArrayList<>();
        for (List<String> row : rows(folder.resolve("findings.csv"))) {
            String id = row.get(0) + ":" + items.size();
            items.add(
                    row.get(2).isEmpty()
                            ? Given.finding(id, row.get(0), row.get(1))
                            : Given.finding(id, row.get(0), row.get(1), row.get(2)));
        }
        return items;
    }

    private static List<List<String>> rows(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .skip(1)
                .map(RealRecordsTest::fields)
                .toList();
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (char character : line.toCharArray()) {
            if (character == '"') {
                quoted = !quoted;
            } else if (character == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(character);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
