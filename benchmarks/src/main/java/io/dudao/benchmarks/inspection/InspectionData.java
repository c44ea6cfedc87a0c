package io.dudao.benchmarks.inspection;

import io.dudao.benchmarks.stack.Client;
import io.dudao.benchmarks.stack.PostgresServer;
import io.dudao.kit.testing.Tokens;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Fills the database of a running service: checklists through its API, the rest by SQL. */
final class InspectionData {
    static final int UNITS = 10_000;
    /** Items of the checklist that generated inspections followed; {@link #LONG} has sixty. */
    private static final int SHORT_ITEMS = 10;

    /** Code of the checklist with sixty items. */
    static final String LONG = "sixty";

    private static final String SHORT = "bench";
    private static final int VISITS_OF_AN_INSPECTOR = 500;

    private InspectionData() {}

    /** Writes {@code inspections} of {@link #UNITS} units with all that belongs to them. */
    static void fill(PostgresServer server, String database, Client client, int inspections) throws Exception {
        String admin = Tokens.of("admin").build();
        client.post("/checklists", admin, checklist(SHORT, SHORT_ITEMS));
        client.post("/checklists", admin, checklist(LONG, 60));
        client.post("/regions", admin, Map.of("path", "/sample", "name", "Sample"));
        client.post("/units", admin, unit("sample"));
        client.post("/inspections", admin, submission("sample", SHORT, SHORT_ITEMS));
        String sample = "(select %s from inspection i join unit u on u.id = i.unit_id where u.code = 'sample')";
        String script = script().replace("${n}", Integer.toString(inspections))
                .replace("${units}", Integer.toString(UNITS))
                .replace("${inspectors}", Integer.toString(Math.max(20, inspections / VISITS_OF_AN_INSPECTOR)))
                .replace("${answers}", sample.formatted("answers"))
                .replace("${sections}", sample.formatted("sections"));
        try (Connection connection = server.connect(database);
                Statement statement = connection.createStatement()) {
            for (String sql : script.split("\n\n")) {
                statement.execute(sql);
            }
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
        }
    }

    /** A body of {@code POST /inspections}: every twentieth item fails. */
    static Map<String, Object> submission(String unit, String checklist, int items) {
        return Map.of(
                "unit",
                unit,
                "checklist",
                checklist,
                "kind",
                "SCHEDULED",
                "completedAt",
                Instant.now().toString(),
                "answers",
                IntStream.range(0, items).mapToObj(InspectionData::answer).toList());
    }

    private static Map<String, Object> answer(int item) {
        return Map.of("item", "q" + item, "points", item % 20 == 7 ? 0 : 10);
    }

    private static Map<String, Object> unit(String code) {
        return Map.of(
                "code", code, "name", code, "category", "store", "regionPath", "/sample", "timeZone", "Asia/Shanghai");
    }

    private static Map<String, Object> checklist(String code, int items) {
        List<Map<String, Object>> questions = IntStream.range(0, items)
                .<Map<String, Object>>mapToObj(item ->
                        Map.of("code", "q" + item, "text", "Question " + item, "maxPoints", 10, "kind", "NORMAL"))
                .toList();
        int half = items / 2;
        return Map.of(
                "code",
                code,
                "titles",
                Map.of("zh-CN", "检查", "en", "Check"),
                "method",
                "PERCENTAGE",
                "passMark",
                80,
                "sections",
                List.of(
                        Map.of("code", "s1", "title", "First", "items", questions.subList(0, half)),
                        Map.of("code", "s2", "title", "Second", "items", questions.subList(half, items))));
    }

    private static String script() throws IOException {
        try (InputStream file = InspectionData.class.getResourceAsStream("/inspection/data.sql")) {
            if (file == null) {
                throw new IOException("data.sql is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
