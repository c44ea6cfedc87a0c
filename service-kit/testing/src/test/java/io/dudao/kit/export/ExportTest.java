package io.dudao.kit.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dudao.kit.testing.Api;
import io.dudao.kit.testing.Csv;
import io.dudao.kit.testing.Problems;
import io.dudao.kit.testing.RealBackends;
import io.dudao.kit.testing.TestUnits;
import io.dudao.kit.testing.Tokens;
import io.dudao.sample.Notes;
import io.dudao.sample.note.NoteService;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ExportTest {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String code = Notes.freshUnit();
    private final UUID unit = TestUnits.given(code, "/export");

    @Test
    void aListIsHadWholeInItsOrderWithItsFilters() {
        write(code, 450);
        String other = Notes.freshUnit();
        TestUnits.given(other, "/export");
        Notes.write(other, "of another unit");

        var rows = rows(csv(Api.asAdmin(), "unit=" + code + "&sort=text&limit=3"));

        assertThat(rows).extracting(row -> row.get("text")).hasSize(450).isSorted();
        assertThat(rows.getFirst().keySet()).containsExactly("id", "unitId", "unit", "text", "writtenAt");
    }

    @Test
    void theAnswerIsAFileWithADate() {
        var answer = csv(Api.asAdmin(), "unit=" + code);
        assertThat(answer.header("Content-Disposition"))
                .matches("attachment; filename=\"notes-\\d{4}-\\d\\d-\\d\\d\\.csv\"");
        assertThat(answer.header("Content-Type")).isEqualTo("text/csv; charset=utf-8");
        assertThat(answer.header("Vary")).contains("Accept");
        assertThat(answer.header("Export-Limit")).isEqualTo("1000");
        assertThat(text(answer)).isEqualTo("\uFEFFid,unitId,unit,text,writtenAt\r\n");
    }

    @Test
    void anyTextComesBackFromCsv() {
        List<String> texts = List.of("=1+1", "督导, \"quoted\"", "two\r\nlines", "'quoted", "-5", "plain");
        texts.forEach(text -> Notes.write(code, text));
        assertThat(rows(csv(Api.asAdmin(), "unit=" + code + "&sort=writtenAt")))
                .extracting(row -> SpreadsheetText.unguarded(String.valueOf(row.get("text"))))
                .isEqualTo(texts);
    }

    @Test
    void xlsxIsOneSheetWithEveryRow() throws IOException {
        write(code, 450);
        var answer = Api.asAdmin().accept(XLSX).get("/notes?unit=" + code);
        assertThat(answer.contentType()).startsWith(XLSX);
        String sheet = Workbooks.firstSheet(answer.asByteArray());
        assertThat(sheet.split("<row ", -1)).hasSize(1 + 1 + 450);
    }

    @Test
    void theCallersScopeAndRoleHold() {
        Notes.write(code, "seen");
        assertThat(rows(csv(Api.as(Tokens.of("supervisor").regions("/export")), "unit=" + code)))
                .hasSize(1);
        assertThat(rows(csv(Api.as(Tokens.of("supervisor").regions("/elsewhere")), "unit=" + code)))
                .isEmpty();
        Problems.check(csv(Api.as("unit-manager"), "limit=1"), 403);
        Problems.check(csv(Api.anonymous(), "limit=1"), 401);
        Problems.check(csv(Api.withToken(Tokens.expired("admin")), "limit=1"), 401);
    }

    @Test
    void whatTheListRefusesTheExportRefuses() {
        Problems.check(csv(Api.asAdmin(), "sort=colour"), 400);
        Problems.check(Api.asAdmin().accept("text/csv").get("/dead-letters/other"), 404);
        Problems.check(Api.asAdmin().accept("text/csv").get("/notes/" + UUID.randomUUID()), 404, 406);
    }

    @Test
    void jsonStaysWhatItIsForThoseWhoLikeItBetter() {
        for (String accept : List.of("application/json", "*/*", "application/json, text/csv;q=0.5")) {
            assertThat(Api.asAdmin().accept(accept).get("/notes?unit=" + code).contentType())
                    .startsWith("application/json");
        }
        assertThat(Api.asAdmin()
                        .accept("text/csv, */*;q=0.1")
                        .get("/notes?unit=" + code)
                        .contentType())
                .startsWith("text/csv");
    }

    @Test
    void pastTheLimitTheLastRowSaysSo() {
        write(code, 1000);
        assertThat(rows(csv(Api.asAdmin(), "unit=" + code))).hasSize(1000);
        Notes.write(code, "one more");
        assertThat(Csv.lines(text(csv(Api.asAdmin(), "unit=" + code))))
                .hasSize(1 + 1000 + 1)
                .last()
                .isEqualTo(List.of("[only the first 1000 rows: narrow the filters]"));
    }

    @Test
    void aListThatBreaksOffIsNoWholeFile() {
        TestUnits.given(NoteService.BREAKS_OFF, "/export");
        write(NoteService.BREAKS_OFF, 300);
        for (String accept : List.of("text/csv", XLSX)) {
            assertThatThrownBy(() -> Api.asAdmin()
                            .accept(accept)
                            .get("/notes?unit=" + NoteService.BREAKS_OFF)
                            .asByteArray())
                    .as(accept)
                    .hasStackTraceContaining("chunk");
        }
    }

    @Test
    void theFifthAtATimeIsAskedToComeAgain() throws Exception {
        List<Future<Response>> answers = new ArrayList<>();
        try (var callers = Executors.newFixedThreadPool(5)) {
            for (int i = 0; i < 5; i++) {
                answers.add(callers.submit(() -> csv(Api.asAdmin(), "unit=" + NoteService.SLOW_LIST)));
            }
        }
        List<Response> refused = new ArrayList<>();
        for (Future<Response> answer : answers) {
            if (answer.get().statusCode() != 200) {
                refused.add(answer.get());
            }
        }
        assertThat(refused).hasSize(1);
        Problems.check(refused.getFirst(), 503);
        assertThat(refused.getFirst().header("Retry-After")).isEqualTo("2");
        assertThat(csv(Api.asAdmin(), "unit=" + code).statusCode()).isEqualTo(200);
    }

    private void write(String at, int count) {
        RealBackends.database().execute("""
                insert into note (id, version, unit_id, unit_code, text, written_at)
                select cast('00' || substr(gen_random_uuid()::text, 3) as uuid), 0, ?, ?, 'note ' || lpad(n::text, 5, '0'), now() from generate_series(1, ?) as n
                """, unit, at, count);
    }

    private static Response csv(RequestSpecification caller, String query) {
        return caller.accept("text/csv").get("/notes?" + query);
    }

    private static List<Map<String, String>> rows(Response answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return Csv.rows(text(answer));
    }

    private static String text(Response answer) {
        return new String(answer.asByteArray(), StandardCharsets.UTF_8);
    }
}
