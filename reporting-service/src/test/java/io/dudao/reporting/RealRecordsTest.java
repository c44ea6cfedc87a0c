package io.dudao.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dudao.contracts.Event;
import io.dudao.contracts.EventData;
import io.dudao.contracts.EventType;
import io.dudao.contracts.feedback.CaseState;
import io.dudao.contracts.feedback.FeedbackTypes;
import io.dudao.contracts.inspection.InspectionCompleted;
import io.dudao.contracts.inspection.InspectionTypes;
import io.dudao.contracts.units.UnitState;
import io.dudao.contracts.units.UnitTypes;
import io.dudao.kit.testing.Api;
import io.dudao.kit.testing.TestTopics;
import io.dudao.kit.testing.Tokens;
import io.dudao.kit.time.Ids;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** Real records in shuffled order against figures that another program computed; the folder is named by DUDAO_RECORDS. */
@QuarkusTest
class RealRecordsTest {
    private static final Logger LOG = Logger.getLogger(RealRecordsTest.class);

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @TestHTTPResource
    @SuppressWarnings("NullAway.Init") // Quarkus fills it before the test
    URI url;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String token = Tokens.of("analyst").build();
    private final Map<String, UUID> units = new HashMap<>();
    private final Map<String, ZoneId> zones = new HashMap<>();
    private final List<Event<?>> events = new ArrayList<>();

    @Test
    void everyExpectedFigureIsMet() {
        var folder = System.getenv("DUDAO_RECORDS");
        assumeTrue(folder != null, "DUDAO_RECORDS names no folder with real records");
        readUnits(Path.of(String.valueOf(folder), "units.csv"));
        readInspections(Path.of(String.valueOf(folder), "inspections.csv"));
        readCases(Path.of(String.valueOf(folder), "cases.csv"));
        Collections.shuffle(events, new Random(1));
        var start = System.nanoTime();
        TestTopics.send(events);
        await().atMost(Duration.ofMinutes(3))
                .untilAsserted(() ->
                        Api.asAdmin().get("/intake").then().statusCode(200).body("lag", equalTo(0)));
        LOG.infof("%d events taken in %d ms", events.size(), millisSince(start));
        var asked = System.nanoTime();
        var misses = new ArrayList<String>();
        var expected = rows(Path.of(String.valueOf(folder), "expected.csv"));
        expected.forEach(row -> check(row, misses));
        LOG.infof("%d figures read in %d ms", expected.size(), millisSince(asked));
        assertThat(misses).isEmpty();
    }

    private void readUnits(Path file) {
        for (var row : rows(file)) {
            var id = Ids.next();
            units.put(row.get(0), id);
            zones.put(row.get(0), ZoneId.of(row.get(4)));
            var at = LocalDate.of(2014, 1, 1).atStartOfDay(ZoneId.of("UTC")).toInstant();
            add(
                    UnitTypes.UNIT_REGISTERED,
                    id,
                    new UnitState(
                            id,
                            1,
                            at,
                            row.get(0),
                            row.get(1),
                            row.get(2),
                            row.get(3),
                            row.get(4),
                            UnitState.Status.OPEN,
                            null,
                            null,
                            null,
                            null,
                            null));
        }
    }

    private void readInspections(Path file) {
        for (var row : rows(file)) {
            var id = Ids.next();
            var at = LocalDate.parse(row.get(4))
                    .atTime(12, 0)
                    .atZone(zone(row.get(1)))
                    .toInstant();
            for (int revision = 1; revision <= 3; revision++) {
                var score = revision == 3 ? new BigDecimal(row.get(5)) : BigDecimal.TEN;
                add(
                        InspectionTypes.INSPECTION_COMPLETED,
                        id,
                        new InspectionCompleted(
                                unit(row.get(1)),
                                revision,
                                at,
                                id,
                                InspectionCompleted.Kind.SCHEDULED,
                                row.get(3),
                                1,
                                score,
                                InspectionCompleted.Verdict.PASS,
                                false,
                                revision,
                                0,
                                true,
                                null));
            }
        }
    }

    private void readCases(Path file) {
        for (var row : rows(file)) {
            var id = Ids.next();
            var zone = zone(row.get(1));
            var openedAt = LocalDateTime.parse(row.get(5)).atZone(zone).toInstant();
            add(
                    FeedbackTypes.CASE_OPENED,
                    id,
                    new CaseState(
                            unit(row.get(1)),
                            1,
                            openedAt,
                            id,
                            row.get(2),
                            row.get(3),
                            row.get(4),
                            CaseState.Status.OPEN,
                            openedAt,
                            null,
                            null,
                            0,
                            null));
            if (!row.get(6).isEmpty()) {
                var resolvedAt = LocalDateTime.parse(row.get(6)).atZone(zone).toInstant();
                add(
                        FeedbackTypes.CASE_RESOLVED,
                        id,
                        new CaseState(
                                unit(row.get(1)),
                                2,
                                resolvedAt,
                                id,
                                row.get(2),
                                row.get(3),
                                row.get(4),
                                CaseState.Status.RESOLVED,
                                openedAt,
                                null,
                                resolvedAt,
                                0,
                                null));
            }
        }
    }

    private void check(List<String> row, List<String> misses) {
        var subject = row.get(0).replaceFirst(":", "=");
        for (var indicator : scorecard(subject + "&period=" + row.get(1)).get("indicators")) {
            if (indicator.get("id").asText().equals(row.get(2)) && !isMet(row, indicator)) {
                misses.add(row + " is " + indicator);
            }
        }
    }

    private static boolean isMet(List<String> row, JsonNode indicator) {
        var expected = new BigDecimal(row.get(4));
        var tolerance = row.get(2).equals("case.resolution_hours")
                ? expected.abs().multiply(new BigDecimal("0.01"))
                : new BigDecimal("0.000001");
        return indicator.get("n").asLong() == Long.parseLong(row.get(3))
                && indicator
                                .get("value")
                                .decimalValue()
                                .subtract(expected)
                                .abs()
                                .compareTo(tolerance)
                        <= 0;
    }

    /** Without REST Assured, whose reading of an answer costs more than the answer. */
    private JsonNode scorecard(String query) {
        var request = HttpRequest.newBuilder(URI.create(url + "api/v1/scorecards?" + query))
                .header("Authorization", "Bearer " + token)
                .build();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private <T extends EventData> void add(EventType<T> type, UUID subject, T data) {
        events.add(new Event<>(Ids.next(), type, "/test-service", subject, data.occurredAt(), null, data));
    }

    private UUID unit(String code) {
        return java.util.Objects.requireNonNull(units.get(code), code);
    }

    private ZoneId zone(String code) {
        return java.util.Objects.requireNonNull(zones.get(code), code);
    }

    private static long millisSince(long start) {
        return BigDecimal.valueOf(System.nanoTime() - start)
                .divide(BigDecimal.valueOf(1_000_000), RoundingMode.DOWN)
                .longValue();
    }

    /** The rows of a file with a header line; a cell may stand in quotes. */
    private static List<List<String>> rows(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .skip(1)
                    .map(RealRecordsTest::cells)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        for (int i = 0; i < line.length(); i++) {
            var letter = line.charAt(i);
            if (letter == '"') {
                quoted = !quoted;
            } else if (letter == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(letter);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
