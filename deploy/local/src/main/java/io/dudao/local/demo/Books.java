package io.dudao.local.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the units cost and how much they serve, day by day. */
final class Books {
    private static final int BATCH = 500;

    private final Cast cast;
    private final Story story;

    Books(Cast cast, Story story) {
        this.cast = cast;
        this.story = story;
    }

    void keep() {
        List<Map<String, ?>> costs = new ArrayList<>();
        List<Map<String, ?>> volumes = new ArrayList<>();
        for (int day = 0; day < Story.DAYS; day++) {
            for (DemoUnit unit : DemoUnit.all()) {
                int served = story.between(70, 130, "volume", unit.code(), day);
                volumes.add(entry(unit, day, "counter", "service", "count", BigDecimal.valueOf(served)));
                double each = 44 - 26 * unit.qualityOn(day) + 4 * story.chance("cost", unit.code(), day);
                costs.add(entry(unit, day, "labour", "category", "amount", money(served * each * 0.7)));
                costs.add(entry(unit, day, "operations", "category", "amount", money(served * each * 0.3)));
            }
        }
        cast.batch("programme-manager", "/volumes:batch", volumes, BATCH);
        cast.batch("programme-manager", "/costs:batch", costs, BATCH);
    }

    private Map<String, ?> entry(
            DemoUnit unit, int day, String kind, String kindName, String valueName, BigDecimal value) {
        return Map.of(
                "externalId",
                story.key(kind, unit.code(), day),
                "unit",
                unit.code(),
                "onDate",
                story.date(day).toString(),
                kindName,
                kind,
                valueName,
                value);
    }

    private static BigDecimal money(double amount) {
        return BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_UP);
    }
}
