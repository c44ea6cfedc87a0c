package io.dudao.reporting.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.dudao.contracts.Event;
import io.dudao.contracts.inspection.InspectionTypes;
import io.dudao.contracts.units.UnitTypes;
import io.dudao.kit.testing.Database;
import io.dudao.kit.testing.RealBackends;
import io.dudao.kit.testing.Samples;
import io.dudao.kit.time.Ids;
import io.dudao.reporting.history.Histories;
import io.dudao.reporting.history.NaiveModel;
import io.dudao.reporting.history.SumsAssert;
import io.dudao.reporting.period.Period;
import io.dudao.reporting.scorecard.Merged;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Batches against the real database: whatever the order, the buckets are what the naive model says. */
@QuarkusTest
class IntakeTest {
    private static final List<String> PERIODS =
            List.of("2025-12", "2026-Q1", "2026-01", "2026-W05", "2026-02-14", "2026");

    private final Database database = RealBackends.database();

    @Inject
    FactConsumer facts;

    @Inject
    UnitConsumer units;

    @Inject
    Merged merged;

    @Test
    void anyOrderDuplicationAndBatchSplitGiveWhatTheNaiveModelGives() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var region = "/any-order-" + Long.toHexString(seed);
        var zones = newUnits();
        var told = Histories.of(seed, List.copyOf(zones.keySet()), 15);
        var delivered = new ArrayList<>(told);
        delivered.addAll(told.subList(0, told.size() / 2));
        delivered.addAll(unitEvents(region, zones));
        Collections.shuffle(delivered, random);
        while (!delivered.isEmpty()) {
            var batch = delivered.subList(0, Math.min(delivered.size(), 1 + random.nextInt(80)));
            deliver(List.copyOf(batch));
            batch.clear();
        }
        assertModel("seed " + seed, region, zones, told);
        assertBucketsEqualFacts(zones.keySet());
    }

    @Test
    void replayChangesNothing() {
        var seed = System.nanoTime();
        var region = "/replay-" + Long.toHexString(seed);
        var zones = newUnits();
        var told = Histories.of(seed, List.copyOf(zones.keySet()), 5);
        deliver(unitEvents(region, zones));
        deliver(told);
        var before = contents(zones.keySet());
        deliver(told);
        deliver(unitEvents(region, zones));
        told.forEach(event -> deliver(List.of(event)));
        assertThat(contents(zones.keySet())).isEqualTo(before);
    }

    @Test
    void concurrentWritersOfTheSameEventsCountThemOnce() {
        var seed = System.nanoTime();
        var region = "/concurrent-" + Long.toHexString(seed);
        var zones = newUnits();
        var told = Histories.of(seed, List.copyOf(zones.keySet()), 15);
        var all = new ArrayList<Uni<Void>>();
        for (int writer = 0; writer < 6; writer++) {
            var shuffled = new ArrayList<>(told);
            Collections.shuffle(shuffled, new Random(seed + writer));
            all.add(facts.facts(Deliveries.batch(shuffled)));
            all.add(units.units(Deliveries.batch(unitEvents(region, zones))));
        }
        Uni.join().all(all).andFailFast().await().atMost(java.time.Duration.ofSeconds(60));
        assertModel("seed " + seed, region, zones, told);
        assertBucketsEqualFacts(zones.keySet());
    }

    @Test
    void lateAndChangedTimeZoneMovesTheFacts() {
        var unit = Ids.next();
        deliver(List.of(Samples.of(
                InspectionTypes.INSPECTION_COMPLETED, Map.of("unitId", unit, "occurredAt", "2026-03-31T20:00:00Z"))));
        assertThat(scoreDays(unit)).isEqualTo(Map.of("2026-04-01", 1L)); // 04:00 in Shanghai
        deliver(List.of(unitEvent(unit, 1, "America/New_York", "/late")));
        assertThat(scoreDays(unit)).isEqualTo(Map.of("2026-03-31", 1L));
        deliver(List.of(unitEvent(unit, 2, "Asia/Tokyo", "/late")));
        assertThat(scoreDays(unit)).isEqualTo(Map.of("2026-04-01", 1L));
        deliver(List.of(unitEvent(unit, 1, "America/New_York", "/late")));
        assertThat(scoreDays(unit)).isEqualTo(Map.of("2026-04-01", 1L));
        assertBucketsEqualFacts(Set.of(unit));
    }

    @Test
    void unitThatMovesTakesItsFactsToTheNewRegion() {
        var unit = Ids.next();
        var region = "/moving-" + unit;
        deliver(List.of(unitEvent(unit, 1, "UTC", region + "/a")));
        deliver(List.of(Samples.of(InspectionTypes.INSPECTION_COMPLETED, Map.of("unitId", unit))));
        assertThat(merged.ofRegion(region + "/a", period("2026"))).containsKey("inspection.score");
        deliver(List.of(unitEvent(unit, 2, "UTC", region + "/b")));
        assertThat(merged.ofRegion(region + "/a", period("2026"))).isEmpty();
        assertThat(merged.ofRegion(region + "/b", period("2026"))).containsKey("inspection.score");
        assertThat(merged.ofRegion(region, period("2026"))).containsKey("inspection.score");
    }

    private Map<UUID, String> newUnits() {
        var zones = new HashMap<UUID, String>();
        Stream.of("Asia/Shanghai", "America/Los_Angeles", "UTC", "Pacific/Kiritimati")
                .forEach(zone -> zones.put(Ids.next(), zone));
        return zones;
    }

    private static List<Event<?>> unitEvents(String region, Map<UUID, String> zones) {
        var events = new ArrayList<Event<?>>();
        zones.forEach((unit, zone) -> {
            events.add(unitEvent(unit, 1, "Europe/London", "/elsewhere"));
            events.add(unitEvent(unit, 2, zone, region));
        });
        return events;
    }

    private static Event<?> unitEvent(UUID unit, int revision, String zone, String region) {
        return Samples.of(
                UnitTypes.UNIT_CHANGED,
                Map.of(
                        "unitId",
                        unit,
                        "code",
                        "U-" + unit,
                        "revision",
                        revision,
                        "timeZone",
                        zone,
                        "regionPath",
                        region));
    }

    private void deliver(List<? extends Event<?>> events) {
        var ofUnits = events.stream()
                .filter(event -> UnitTypes.all().contains(event.type()))
                .toList();
        var others = events.stream()
                .filter(event -> !UnitTypes.all().contains(event.type()))
                .toList();
        if (!others.isEmpty()) {
            facts.facts(Deliveries.batch(others)).await().indefinitely();
        }
        if (!ofUnits.isEmpty()) {
            units.units(Deliveries.batch(ofUnits)).await().indefinitely();
        }
    }

    private void assertModel(String what, String region, Map<UUID, String> zones, List<Event<?>> told) {
        var model = new NaiveModel(told, unit -> ZoneId.of(zones.getOrDefault(unit, "UTC")));
        for (var text : PERIODS) {
            var period = period(text);
            SumsAssert.assertSame(
                    text + " of the region, " + what,
                    merged.ofRegion(region, period),
                    model.sums(zones.keySet(), period));
            for (var unit : zones.keySet()) {
                SumsAssert.assertSame(
                        text + " of unit " + unit + ", " + what,
                        merged.ofUnit(unit, period),
                        model.sums(Set.of(unit), period));
            }
        }
    }

    /** Incremental equals rebuilt, to the last digit. */
    private void assertBucketsEqualFacts(Set<UUID> units) {
        var ids = units.toArray(UUID[]::new);
        var rebuilt = database.query("""
                select unit_id, indicator, day, count(*) as n, sum(numerator) as numerator, sum(denominator) as denominator,
                       sum(numerator * numerator) as sum_sq, min(numerator) as min, max(numerator) as max
                from fact where unit_id = any(?) and step = '' and numerator is not null
                group by 1, 2, 3 order by 1, 2, 3
                """, (Object) ids);
        var kept = database.query("""
                select unit_id, indicator, day, n, numerator, denominator, sum_sq, min, max
                from bucket where unit_id = any(?) and n <> 0 order by 1, 2, 3
                """, (Object) ids);
        assertThat(normalised(kept)).isNotEmpty().isEqualTo(normalised(rebuilt));
        var histogram = database.query("""
                select unit_id, indicator, day, bucket as k, count(*) as n from fact
                where unit_id = any(?) and step = '' and bucket is not null group by 1, 2, 3, 4 order by 1, 2, 3, 4
                """, (Object) ids);
        var counted = database.query("""
                select unit_id, indicator, day, k, n from quantile_bucket where unit_id = any(?) and n <> 0
                order by 1, 2, 3, 4
                """, (Object) ids);
        assertThat(normalised(counted)).isEqualTo(normalised(histogram));
        assertThat(database.number("select count(*) from bucket where n < 0")).isZero();
        assertThat(database.number("select count(*) from quantile_bucket where n < 0"))
                .isZero();
    }

    private List<String> contents(Set<UUID> units) {
        var ids = units.toArray(UUID[]::new);
        var rows = new ArrayList<>(
                normalised(database.query("select * from fact where unit_id = any(?) order by 1, 2, 3", (Object) ids)));
        rows.addAll(normalised(
                database.query("select * from bucket where unit_id = any(?) order by 1, 2, 3", (Object) ids)));
        rows.addAll(normalised(database.query(
                "select * from quantile_bucket where unit_id = any(?) order by 1, 2, 3, 4", (Object) ids)));
        return rows;
    }

    private Map<String, Long> scoreDays(UUID unit) {
        var days = new HashMap<String, Long>();
        database.query(
                        "select day, n from bucket where unit_id = ? and indicator = 'inspection.score' and n <> 0",
                        unit)
                .forEach(row -> days.put(String.valueOf(row.get("day")), (Long) row.get("n")));
        return days;
    }

    private static List<String> normalised(List<? extends Map<String, ?>> rows) {
        return rows.stream().map(IntakeTest::text).toList();
    }

    private static String text(Map<String, ?> row) {
        var text = new StringBuilder();
        row.forEach((column, value) ->
                text.append(column).append('=').append(plain(value)).append(' '));
        return text.toString();
    }

    private static String plain(@org.jspecify.annotations.Nullable Object value) {
        return value instanceof java.math.BigDecimal number
                ? (number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString())
                : String.valueOf(value);
    }

    private static Period period(String text) {
        return Period.parse(text).orElseThrow();
    }
}
