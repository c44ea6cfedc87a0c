package io.dudao.inspection.draw;

import static org.assertj.core.api.Assertions.assertThat;

import io.dudao.inspection.Given;
import io.dudao.kit.testing.RealBackends;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Measured on demand: {@code mvn -pl inspection-service -am test -Dtest=DrawSpeedTest -Ddraw.speed=true -Dsurefire.failIfNoSpecifiedTests=false}. */
@QuarkusTest
@EnabledIfSystemProperty(named = "draw.speed", matches = "true", disabledReason = "a measurement, not a check")
class DrawSpeedTest {
    private static final int ROUNDS = 5;

    @Test
    void fiveHundredOfTenThousandUnitsAreDrawnInUnderASecond() {
        var database = RealBackends.database();
        for (int part = 0; part < 20; part++) {
            Given.region("/speed/part-" + part);
        }
        database.execute("""
                insert into unit (id, code, name, category, region_path, time_zone, status, changed_at, revision, version)
                select uuidv7(), 'speed-' || n, 'Unit', 'store', '/speed/part-' || n % 20, 'Asia/Shanghai', 'OPEN', now(), 1, 0
                from generate_series(1, 10000) n on conflict do nothing
                """);
        database.execute("""
                insert into inspector (id, code, name, kind, regions, daily_capacity, active, changed_at, revision, version)
                select uuidv7(), 'speed-' || n, 'Inspector', 'INTERNAL', array['/speed'], 4, true, now(), 1, 0
                from generate_series(1, 80) n on conflict do nothing
                """);
        database.execute("analyze unit");
        var request = new HashMap<>(DrawSamples.request(List.of("/speed"), 500, Given.checklist()));
        List<Duration> took = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            Instant start = Instant.now();
            Given.post("/draws", request).statusCode(201);
            took.add(Duration.between(start, Instant.now()));
        }
        System.out.println("500 of 10 000 units drawn in " + took);
        assertThat(took.stream().min(Duration::compareTo).orElseThrow()).isLessThan(Duration.ofSeconds(1));
    }
}
