package io.dudao.reporting.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.dudao.contracts.Event;
import io.dudao.reporting.fact.Fact;
import io.dudao.reporting.fact.FactKey;
import io.dudao.reporting.history.Histories;
import io.dudao.reporting.history.NaiveModel;
import io.dudao.reporting.history.SumsAssert;
import io.dudao.reporting.indicator.Histogram;
import io.dudao.reporting.indicator.Sums;
import io.dudao.reporting.period.Period;
import io.dudao.reporting.scheme.Scheme;
import io.dudao.reporting.scheme.SchemeFile;
import io.dudao.reporting.scorecard.Evaluation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any duplication, any order: the same facts, and the scorecards that a naive reading of the same events gives. */
class AnyOrderTest {
    private static final long SEED = System.nanoTime();
    private static final List<UUID> UNITS = List.of(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3));
    private static final Map<UUID, ZoneId> ZONES = Map.of(
            UNITS.get(0), ZoneId.of("Asia/Shanghai"),
            UNITS.get(1), ZoneId.of("America/Los_Angeles"),
            UNITS.get(2), ZoneId.of("UTC"));
    private static final Scheme SCHEME = SchemeFile.load(SchemeFile.CURRENT);

    private final List<Event<?>> told = Histories.of(SEED, UNITS, 12);

    @Test
    void anyOrderAndDuplicationGiveTheSameFacts() {
        var inOrder = live(take(told));
        var random = new Random(SEED);
        for (int round = 0; round < 50; round++) {
            var delivered = new ArrayList<>(told);
            for (int i = 0; i < told.size() / 3; i++) {
                delivered.add(told.get(random.nextInt(told.size())));
            }
            Collections.shuffle(delivered, random);
            assertThat(live(take(delivered)))
                    .as("round %s of seed %s", round, SEED)
                    .isEqualTo(inOrder);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-12", "2026-Q1", "2026-01", "2026-W05", "2026-02-14", "2026"})
    void factsGiveWhatTheNaiveModelGives(String text) {
        var period = Period.parse(text).orElseThrow();
        var facts = live(take(told)).values();
        var model = new NaiveModel(told, ZONES::get);
        for (var units : List.of(Set.of(UNITS.get(0)), Set.of(UNITS.get(1)), Set.copyOf(UNITS))) {
            var sums = sums(facts.stream().toList(), units, period);
            var expected = model.sums(units, period);
            SumsAssert.assertSame(text + " of " + units + ", seed " + SEED, sums, expected);
            assertThat(Evaluation.of(SCHEME, sums, 2).overall())
                    .isEqualTo(Evaluation.of(SCHEME, expected, 2).overall());
        }
    }

    private static Map<FactKey, Fact> take(List<Event<?>> delivered) {
        var newest = new HashMap<FactKey, Fact>();
        for (var event : delivered) {
            for (var fact : EventFacts.of(event).orElseThrow()) {
                newest.merge(fact.key(), fact, (one, other) -> other.revision() > one.revision() ? other : one);
            }
        }
        return newest;
    }

    private static Map<FactKey, Fact> live(Map<FactKey, Fact> facts) {
        var live = new HashMap<>(facts);
        live.values().removeIf(Fact::isRetraction);
        return live;
    }

    private static Map<String, Sums> sums(List<Fact> facts, Set<UUID> units, Period period) {
        var sums = new HashMap<String, Sums>();
        var latest = new HashMap<List<Object>, Fact>();
        var order = Comparator.comparing(AnyOrderTest::day)
                .thenComparing((Fact fact) -> fact.key().step());
        for (var fact : facts) {
            if (fact.key().step().isEmpty()) {
                if (!day(fact).isBefore(period.first()) && !day(fact).isAfter(period.last())) {
                    add(sums, units, fact);
                }
            } else if (!day(fact).isAfter(period.last())) {
                latest.merge(
                        List.of(fact.key().sourceId(), fact.key().indicator()),
                        fact,
                        (one, other) -> order.compare(one, other) > 0 ? one : other);
            }
        }
        latest.values().forEach(fact -> add(sums, units, fact));
        return sums;
    }

    private static void add(Map<String, Sums> sums, Set<UUID> units, Fact fact) {
        var contribution = fact.contribution();
        if (contribution == null || !units.contains(fact.unitId())) {
            return;
        }
        var bucket = contribution.bucket();
        var histogram = bucket == null ? Histogram.empty() : Histogram.of(Map.of(bucket, 1L));
        BigDecimal numerator = contribution.numerator();
        sums.merge(
                fact.key().indicator(),
                new Sums(1, numerator, contribution.denominator(), numerator.pow(2), histogram),
                Sums::plus);
    }

    private static LocalDate day(Fact fact) {
        return fact.dated().dayIn(ZONES.getOrDefault(fact.unitId(), ZoneId.of("UTC")));
    }
}
