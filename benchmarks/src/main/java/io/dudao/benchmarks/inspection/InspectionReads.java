package io.dudao.benchmarks.inspection;

import com.fasterxml.jackson.databind.JsonNode;
import io.dudao.benchmarks.stack.PostgresServer;
import io.dudao.kit.testing.Tokens;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;

/** Every list and detail that people look at. Pages are of the same length whatever the size of the database. */
final class InspectionReads {
    private static final String ANALYST = Tokens.of("analyst").build();
    private static final String REGION = supervisor("/r3");
    private static final String SUBREGION = supervisor("/r3/s4");
    private static final String QUIET = supervisor("/r9/s9");
    private static final String UNIT = Tokens.of("unit-manager").units("U01000").build();
    private static final String INSPECTOR =
            Tokens.of("inspector").name("inspector-3").regions("/r3").build();

    private final PostgresServer server;
    private final LocalDate today = LocalDate.now(java.time.ZoneOffset.UTC);

    InspectionReads(PostgresServer server) {
        this.server = server;
    }

    List<Read> all() {
        String quarter = "from=" + today.minusDays(380) + "&to=" + today.minusDays(290);
        Instant start = Instant.now().minus(Duration.ofDays(300));
        String window = "from=" + start + "&to=" + start.plus(Duration.ofDays(60));
        return List.of(
                read("newest inspections, everything", ANALYST, "/inspections"),
                page("second page", ANALYST, "/inspections", "inspection", false),
                page("page in the middle", ANALYST, "/inspections", "inspection", true),
                read("newest inspections of a region (10 %)", REGION, "/inspections"),
                page("page in the middle, region (10 %)", REGION, "/inspections", "inspection", true),
                read("newest inspections of a sub-region (1 %)", SUBREGION, "/inspections"),
                read("… of one not visited for a year", QUIET, "/inspections"),
                read("newest inspections of the own unit", UNIT, "/inspections"),
                read("a quarter, latest first", ANALYST, "/inspections?sort=-completedAt&" + quarter),
                read("a quarter of a region", REGION, "/inspections?sort=-completedAt&" + quarter),
                read("a quarter of a sub-region", SUBREGION, "/inspections?limit=5&sort=-completedAt&" + quarter),
                read("to be checked again", ANALYST, "/inspections?limit=20&recheckSuggested=true"),
                read("to be checked again, region", REGION, "/inspections?limit=5&recheckSuggested=true"),
                read("findings of a unit", ANALYST, "/findings?unit=U01000"),
                read("major findings of a unit", ANALYST, "/findings?limit=5&unit=U01000&severity=MAJOR"),
                read("major findings of a sub-region", SUBREGION, "/findings?limit=10&severity=MAJOR"),
                read("open actions of a region", REGION, "/corrective-actions?status=OPEN&limit=20"),
                read("overdue actions of a region", REGION, "/corrective-actions?overdue=true&sort=dueOn&limit=20"),
                read("open actions of the own unit", UNIT, "/corrective-actions?status=OPEN&limit=2"),
                new Read("an inspector's day", INSPECTOR, this::day),
                read("an inspector's visits", INSPECTOR, "/visits?mine=true"),
                read("visits of a region in two months", REGION, "/visits?limit=20&sort=windowStart&" + window),
                new Read("one inspection", ANALYST, sized -> "/inspections/" + middle(sized, "inspection")),
                new Read("one visit", ANALYST, sized -> "/visits/" + middle(sized, "visit")),
                new Read(
                        "one checklist of sixty items",
                        ANALYST,
                        sized -> "/checklists/"
                                + server.text(sized.database(), "select id from checklist where code = 'sixty'")));
    }

    private static String supervisor(String region) {
        return Tokens.of("supervisor").regions(region).build();
    }

    private static Read read(String name, String who, String path) {
        return new Read(name, who, sized -> path);
    }

    /** The page after the first, or one from the middle of the list: a cursor holds a place, and the place is put there. */
    private Read page(String name, String who, String path, String table, boolean middle) {
        return new Read(name, who, sized -> {
            JsonNode first = sized.client().read(path, who);
            String cursor = first.path("next").asText();
            return path + "?cursor=" + (middle ? moved(cursor, middle(sized, table)) : cursor);
        });
    }

    private static String moved(String cursor, String id) {
        String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", 3);
        String place = parts[0] + " " + id + " " + parts[2];
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    private String middle(Sized sized, String table) throws Exception {
        return server.text(
                sized.database(),
                "select id from " + table + " order by id offset (select count(*) / 2 from " + table + ") limit 1");
    }

    private String day(Sized sized) throws Exception {
        String inspector = server.text(sized.database(), "select id from inspector where subject = 'inspector-3'");
        String date = server.text(
                sized.database(),
                "select (v.scheduled_at at time zone 'Asia/Shanghai')::date from visit_inspector a "
                        + "join visit v on v.id = a.visit_id where a.inspector_id = '" + inspector
                        + "' order by v.id offset 250 limit 1");
        return "/inspectors/" + inspector + "/day?date=" + date;
    }
}
