package io.dudao.reporting.scorecard;

/**
 * The merged facts of a period in one statement, so that all figures are of the same moment. {@code $1}: which units,
 * {@code $2}, {@code $3}: first and last local date.
 */
final class SumsSql {
    private static final String ONE_UNIT = "%s = $1::uuid";
    private static final String REGION =
            "%s in (select id from unit where " + io.dudao.reporting.unit.Units.IN_REGION + ")";
    private static final String MANY_UNITS = "%s = any($1::uuid[])";

    /** The sums of one unit. */
    static final String OF_UNIT = merged("null::uuid", ONE_UNIT);

    /** The sums of a region, all its units merged. */
    static final String OF_REGION = merged("null::uuid", REGION);

    /** The sums of many units, each for itself. */
    static final String OF_EACH = merged("unit_id", MANY_UNITS);

    /** Whether row {@code f} is the latest step of its source on day {@code $3}. */
    static final String LATEST_STEP = """
            (f.step <> '' and f.numerator is not null and f.day <= $3::date and not exists (
                select from fact later
                where later.source_id = f.source_id and later.indicator = f.indicator and later.step <> ''
                  and later.numerator is not null and later.day <= $3::date
                  and (later.day, later.occurred_at) > (f.day, f.occurred_at)))
            """;

    private SumsSql() {}

    private static String merged(String group, String units) {
        var condition = units.formatted("unit_id");
        return """
                select %1$s as unit_id, indicator, null::int as k, sum(n)::bigint as n, sum(numerator) as numerator,
                       sum(denominator) as denominator, sum(sum_sq) as sum_sq
                from bucket where %2$s and day between $2::date and $3::date group by 1, 2
                union all
                select %1$s, indicator, k, sum(n)::bigint, null, null, null
                from quantile_bucket where %2$s and day between $2::date and $3::date group by 1, 2, 3
                union all
                select %1$s, indicator, null, count(*), sum(numerator), sum(denominator), 0
                from fact f where %2$s and %3$s group by 1, 2
                """.formatted(group, condition, LATEST_STEP);
    }
}
