package io.dudao.local.importing;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The four files: their columns, where their rows go, and how a row becomes an item of a batch. */
enum Kind {
    UNITS("units", "/units:batch", List.of("unit_id", "name", "category", "region_path")) {
        @Override
        Item item(Row row) throws BadRow {
            String code = row.text("unit_id");
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("code", code);
            body.put("name", row.text("name"));
            body.put("category", row.text("category"));
            body.put("regionPath", regionPath(row));
            put(body, "timeZone", timeZone(row.optional("time_zone")));
            put(body, "address", row.optional("address"));
            put(body, "latitude", degrees(row, "latitude", 90));
            put(body, "longitude", degrees(row, "longitude", 180));
            return new Item(row.line(), code, body);
        }
    },

    INSPECTIONS(
            "inspections",
            "/inspections:batch",
            List.of("inspection_id", "unit_id", "kind", "checklist", "completed_on", "score")) {
        @Override
        Item item(Row row) throws BadRow {
            String id = row.text("inspection_id");
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("externalId", id);
            body.put("unit", row.text("unit_id"));
            body.put("kind", row.oneOf("kind", INSPECTION_KINDS));
            body.put("checklist", row.text("checklist"));
            body.put("completedOn", Row.required("completed_on", row.date("completed_on")));
            body.put("score", Row.required("score", row.number("score")));
            return new Item(row.line(), id, body);
        }
    },

    FINDINGS("findings", "/findings:batch", List.of("inspection_id", "item", "corrected_on")) {
        /** The id lacks the number of the occurrence, which only the whole file tells. */
        @Override
        Item item(Row row) throws BadRow {
            String inspection = row.text("inspection_id");
            String item = row.text("item");
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("inspection", inspection);
            body.put("item", item);
            put(body, "correctedOn", row.date("corrected_on"));
            return new Item(row.line(), inspection + ":" + shortHash(item), body);
        }
    },

    CASES(
            "cases",
            "/cases:batch",
            List.of("case_id", "unit_id", "category", "department", "channel", "opened_at", "resolved_at")) {
        @Override
        Item item(Row row) throws BadRow {
            String id = row.text("case_id");
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("externalId", id);
            body.put("unit", row.text("unit_id"));
            body.put("category", row.text("category"));
            body.put("department", row.text("department"));
            body.put("channel", row.text("channel"));
            body.put("openedLocal", Row.required("opened_at", row.localTime("opened_at")));
            put(body, "resolvedLocal", row.localTime("resolved_at"));
            return new Item(row.line(), id, body);
        }
    };

    private static final Set<String> INSPECTION_KINDS =
            new TreeSet<>(Set.of("SCHEDULED", "SPOT_CHECK", "SELF", "INDEPENDENT", "JOINT", "THIRD_PARTY", "MYSTERY"));

    private final String title;
    private final String path;
    private final List<String> columns;

    Kind(String title, String path, List<String> columns) {
        this.title = title;
        this.path = path;
        this.columns = columns;
    }

    /** The item that a row becomes. */
    abstract Item item(Row row) throws BadRow;

    /** What people call it. */
    String title() {
        return title;
    }

    /** The name of its file. */
    String file() {
        return title + ".csv";
    }

    /** Where its batches go. */
    String path() {
        return path;
    }

    /** The columns without which the file cannot be read. */
    List<String> columns() {
        return columns;
    }

    private static void put(Map<String, Object> body, String name, @Nullable Object value) {
        if (value != null) {
            body.put(name, value);
        }
    }

    private static String regionPath(Row row) throws BadRow {
        String path = row.text("region_path");
        if (!path.matches("(/[^/\\s]+)+")) {
            throw new BadRow("region_path is '" + path + "', not a path like /north/harbour");
        }
        return path;
    }

    private static @Nullable String timeZone(@Nullable String zone) throws BadRow {
        try {
            return zone == null ? null : ZoneId.of(zone).getId();
        } catch (DateTimeException unknown) {
            throw new BadRow("time_zone is '" + zone + "', which is not known");
        }
    }

    private static @Nullable BigDecimal degrees(Row row, String column, int most) throws BadRow {
        BigDecimal value = row.number(column);
        if (value != null && value.abs().compareTo(BigDecimal.valueOf(most)) > 0) {
            throw new BadRow(column + " is " + value + ", beyond " + most + " degrees");
        }
        return value;
    }

    private static String shortHash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
