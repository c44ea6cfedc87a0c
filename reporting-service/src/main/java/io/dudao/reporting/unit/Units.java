package io.dudao.reporting.unit;

import io.dudao.kit.problem.NotFound;
import io.dudao.kit.security.Scope;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which units there are, within what a caller may see. */
@ApplicationScoped
public class Units {
    /** The region that holds every unit. */
    public static final String ORGANISATION = "/";

    /** Whether the region of row {@code unit} lies in region {@code $1}; paths sort as bytes, and 0 follows the slash. */
    public static final String IN_REGION = """
            (code is not null and ($1::text = '/' or region_path = $1 or (region_path > $1 || '/' and region_path < $1 || '0')))
            """;

    private static final String BY_CODE = "select id, code, name, category, region_path from unit where code = $1";
    private static final String REGION = """
            select (select max(name) from region where path = $1) as name,
                   (select count(*) from unit where status = 'OPEN' and
            """ + IN_REGION + """
            ) as open_now,
                   (select count(*) from unit where closed_on > $2::date and
            """ + IN_REGION + """
            ) as closed_later,
                   $1::text = '/' or exists (select from region where path = $1 or path > $1 || '/' and path < $1 || '0')
                       or exists (select from unit where
            """ + IN_REGION + """
            ) as known
            """;
    private static final String VISIBLE = """
            select id, code, name, category, region_path from unit
            where (closed_on is null or closed_on >= $2::date) and ($3::text is null or category = $3)
              and ($4::boolean or code = any($5::text[]) or exists (
                  select from unnest($6::text[]) as seen (path)
                  where region_path = seen.path or starts_with(region_path, seen.path || '/')))
              and
            """ + IN_REGION + " order by code";

    private final Pool pool;

    Units(Pool pool) {
        this.pool = pool;
    }

    /**
     * A region.
     *
     * @param name null if nobody told it
     * @param openUnits units that are open on the day asked for, as far as closings are known
     */
    public record Region(String path, @Nullable String name, long openUnits) {}

    /**
     * The unit of that code.
     *
     * @throws NotFound if there is none within {@code scope}
     */
    public Uni<UnitRow> require(String code, Scope scope) {
        return pool.preparedQuery(BY_CODE).execute(Tuple.of(code)).map(rows -> {
            for (var row : rows) {
                var unit = unit(row);
                if (scope.covers(unit.code(), unit.regionPath())) {
                    return unit;
                }
            }
            throw new NotFound("unit " + code);
        });
    }

    /**
     * The region of that path; {@code /} is the whole organisation.
     *
     * @param on the day whose open units count
     * @throws NotFound if there is none of which all lies within {@code scope}
     */
    public Uni<Region> requireRegion(String path, LocalDate on, Scope scope) {
        var covered = path.equals(ORGANISATION) ? scope.everything() : scope.coversRegion(path);
        if (!covered) {
            return Uni.createFrom().failure(new NotFound("region " + path));
        }
        return pool.preparedQuery(REGION).execute(Tuple.of(path, on)).map(rows -> {
            var row = rows.iterator().next();
            if (!row.getBoolean("known")) {
                throw new NotFound("region " + path);
            }
            return new Region(path, row.getString("name"), row.getLong("open_now") + row.getLong("closed_later"));
        });
    }

    /**
     * The units below a region that a caller may see, by code.
     *
     * @param from units that closed before are left out
     * @param category null for all
     */
    public Uni<List<UnitRow>> visible(String region, LocalDate from, @Nullable String category, Scope scope) {
        var parameters = Tuple.of(region, from, category, scope.everything());
        parameters.addValue(scope.units().toArray(String[]::new));
        parameters.addValue(scope.regions().toArray(String[]::new));
        return pool.preparedQuery(VISIBLE).execute(parameters).map(rows -> {
            var units = new ArrayList<UnitRow>();
            rows.forEach(row -> units.add(unit(row)));
            return units;
        });
    }

    private static UnitRow unit(Row row) {
        return new UnitRow(
                row.getUUID("id"),
                row.getString("code"),
                row.getString("name"),
                row.getString("category"),
                row.getString("region_path"));
    }
}
