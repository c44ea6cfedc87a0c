package io.dudao.reporting.fact;

import io.vertx.mutiny.sqlclient.Tuple;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The facts of a batch, one a key, as the arrays that one statement takes. */
final class FactRows {
    private final List<SourcedFact> rows;

    private FactRows(Collection<SourcedFact> rows) {
        this.rows = List.copyOf(rows);
    }

    /** Of each key the highest revision, whatever the order. */
    static FactRows newestOf(Collection<SourcedFact> facts) {
        var newest = new TreeMap<FactKey, SourcedFact>();
        for (var fact : facts) {
            newest.merge(fact.fact().key(), fact, (one, other) -> other.isNewerThan(one) ? other : one);
        }
        return new FactRows(newest.values());
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    UUID[] unitIds() {
        return rows.stream().map(row -> row.fact().unitId()).distinct().toArray(UUID[]::new);
    }

    /** The parameters of {@link FactSql#UPSERT}. */
    Tuple parameters(Map<UUID, ZoneId> zones) {
        return Tuple.from(new ArrayList<>(List.of(
                array(UUID[]::new, fact -> fact.key().sourceId()),
                array(String[]::new, fact -> fact.key().indicator()),
                array(String[]::new, fact -> fact.key().step()),
                array(Long[]::new, Fact::revision),
                array(UUID[]::new, Fact::unitId),
                rows.stream().map(SourcedFact::eventId).toArray(UUID[]::new),
                rows.stream().map(SourcedFact::eventType).toArray(String[]::new),
                rows.stream().map(SourcedFact::eventSource).toArray(String[]::new),
                rows.stream().map(SourcedFact::topic).toArray(String[]::new),
                rows.stream().map(FactRows::occurredAt).toArray(OffsetDateTime[]::new),
                array(LocalDate[]::new, fact -> fact.dated().dayIn(zoneOf(zones, fact))),
                array(Boolean[]::new, fact -> fact.dated() instanceof Dated.On),
                array(String[]::new, fact -> text(fact, Contribution::numerator)),
                array(String[]::new, fact -> text(fact, Contribution::denominator)),
                array(String[]::new, fact -> text(fact, Contribution::observation)),
                array(Integer[]::new, FactRows::bucket))));
    }

    private <T> Object array(java.util.function.IntFunction<T[]> make, Function<Fact, ? extends @Nullable T> column) {
        var values = make.apply(rows.size());
        for (int i = 0; i < values.length; i++) {
            values[i] = column.apply(rows.get(i).fact());
        }
        return values;
    }

    private static ZoneId zoneOf(Map<UUID, ZoneId> zones, Fact fact) {
        var zone = zones.get(fact.unitId());
        if (zone == null) {
            throw new IllegalStateException("the unit of a fact is locked before its facts are written");
        }
        return zone;
    }

    private static OffsetDateTime occurredAt(SourcedFact row) {
        var instant = switch (row.fact().dated()) {
            case Dated.At at -> at.instant();
            case Dated.On on -> row.eventTime();
        };
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    /** Numbers travel as text, so that no digit is lost on the way. */
    private static @Nullable String text(Fact fact, Function<Contribution, ? extends @Nullable Object> part) {
        var contribution = fact.contribution();
        var number = contribution == null ? null : part.apply(contribution);
        return number == null ? null : number.toString();
    }

    private static @Nullable Integer bucket(Fact fact) {
        var contribution = fact.contribution();
        return contribution == null ? null : contribution.bucket();
    }
}
