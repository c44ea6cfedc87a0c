package io.dudao.reporting.fact;

/**
 * The statements that write facts and fold what changed into day buckets. Each locks facts, then buckets, then quantile
 * buckets, each in the order of its key, so that concurrent batches wait for each other and do not deadlock.
 */
final class FactSql {
    /** What the rows that changed took from their old bucket and brought to their new one. */
    private static final String FOLD = """
            , delta as (
                select old_unit as unit_id, indicator, old_day as day, old_bucket as k, -1 as n, -old_numerator as numerator,
                       -old_denominator as denominator, -(old_numerator * old_numerator) as sum_sq, null::numeric as observed
                from changed where step = '' and old_numerator is not null
                union all
                select unit_id, indicator, day, bucket, 1, numerator, denominator, numerator * numerator, numerator
                from changed where step = '' and numerator is not null
            ), folded as (
                insert into bucket as b (unit_id, indicator, day, n, numerator, denominator, sum_sq, min, max)
                select unit_id, indicator, day, sum(n), sum(numerator), sum(denominator), sum(sum_sq), min(observed), max(observed)
                from delta group by unit_id, indicator, day order by unit_id, indicator, day
                on conflict (unit_id, indicator, day) do update set
                    n = b.n + excluded.n, numerator = b.numerator + excluded.numerator,
                    denominator = b.denominator + excluded.denominator, sum_sq = b.sum_sq + excluded.sum_sq,
                    min = least(b.min, excluded.min), max = greatest(b.max, excluded.max)
            ), counted as (
                insert into quantile_bucket as q (unit_id, indicator, day, k, n)
                select unit_id, indicator, day, k, sum(n) from delta where k is not null
                group by unit_id, indicator, day, k having sum(n) <> 0 order by unit_id, indicator, day, k
                on conflict (unit_id, indicator, day, k) do update set n = q.n + excluded.n
            )
            """;

    /** Writes what is newer than what is there. Returns how many rows changed and the buckets that lost a value. */
    static final String UPSERT = """
            with incoming as (
                select source_id, indicator, step, revision, unit_id, event_id, event_type, event_source, topic, occurred_at, day,
                       fixed_day, numerator::numeric, denominator::numeric, observation::numeric, bucket
                from unnest($1::uuid[], $2::text[], $3::text[], $4::bigint[], $5::uuid[], $6::uuid[], $7::text[], $8::text[],
                            $9::text[], $10::timestamptz[], $11::date[], $12::boolean[], $13::text[], $14::text[], $15::text[],
                            $16::int[])
                     as row (source_id, indicator, step, revision, unit_id, event_id, event_type, event_source, topic,
                             occurred_at, day, fixed_day, numerator, denominator, observation, bucket)
            ), changed as (
                insert into fact as f (source_id, indicator, step, revision, unit_id, event_id, event_type, event_source, topic,
                                       occurred_at, day, fixed_day, numerator, denominator, observation, bucket)
                select * from incoming order by source_id, indicator collate "C", step collate "C"
                on conflict (source_id, indicator, step) do update set
                    revision = excluded.revision, unit_id = excluded.unit_id, event_id = excluded.event_id,
                    event_type = excluded.event_type, event_source = excluded.event_source, topic = excluded.topic,
                    occurred_at = excluded.occurred_at, day = excluded.day, fixed_day = excluded.fixed_day,
                    numerator = excluded.numerator, denominator = excluded.denominator,
                    observation = excluded.observation, bucket = excluded.bucket, recorded_at = excluded.recorded_at
                where f.revision < excluded.revision
                returning new.indicator, new.step, new.unit_id, new.day, new.bucket, new.numerator, new.denominator,
                          old.unit_id as old_unit, old.day as old_day, old.bucket as old_bucket,
                          old.numerator as old_numerator, old.denominator as old_denominator
            )
            """ + FOLD + """
            select unit_id, indicator, day, sum(n)::bigint as n from delta where n < 0 group by unit_id, indicator, day
            """;

    /** Moves facts to another day. Returns the buckets that lost a value. */
    static final String REDATE = """
            with moved as (
                select * from unnest($1::uuid[], $2::text[], $3::text[], $4::date[]) as row (source_id, indicator, step, day)
            ), changed as (
                update fact f set day = moved.day from moved
                where f.source_id = moved.source_id and f.indicator = moved.indicator and f.step = moved.step
                returning new.indicator, new.step, new.unit_id, new.day, new.bucket, new.numerator, new.denominator,
                          old.unit_id as old_unit, old.day as old_day, old.bucket as old_bucket,
                          old.numerator as old_numerator, old.denominator as old_denominator
            )
            """ + FOLD + """
            select unit_id, indicator, day, sum(n)::bigint as n from delta where n < 0 group by unit_id, indicator, day
            """;

    /** The facts of units whose day the time zone decides, locked in the order of their key. */
    static final String DATED_BY_ZONE = """
            select source_id, indicator, step, unit_id, occurred_at, day from fact
            where unit_id = any($1::uuid[]) and not fixed_day order by source_id, indicator, step for update
            """;

    /** Smallest and largest of buckets that lost a value: the only sums that cannot be taken back. */
    static final String EXTREMES = """
            update bucket b set min = extremes.min, max = extremes.max
            from (select lost.unit_id, lost.indicator, lost.day, min(f.numerator), max(f.numerator)
                  from unnest($1::uuid[], $2::text[], $3::date[]) as lost (unit_id, indicator, day)
                  left join fact f on f.unit_id = lost.unit_id and f.indicator = lost.indicator and f.day = lost.day
                                  and f.step = '' and f.numerator is not null
                  group by lost.unit_id, lost.indicator, lost.day) extremes
            where b.unit_id = extremes.unit_id and b.indicator = extremes.indicator and b.day = extremes.day
            """;

    private FactSql() {}
}
