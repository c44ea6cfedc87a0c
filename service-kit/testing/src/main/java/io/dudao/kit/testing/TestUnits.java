package io.dudao.kit.testing;

import io.dudao.kit.time.Ids;
import java.util.UUID;

/** Units that the service under test knows, without waiting for the units topic. */
public final class TestUnits {
    private TestUnits() {}

    /** Puts an open unit into the service's copy and returns its id; one with this code that is there stays as it is. */
    public static UUID given(String code, String regionPath) {
        return given(code, regionPath, "UTC");
    }

    /** As {@link #given(String, String)}, in a time zone such as {@code Asia/Shanghai}. */
    public static UUID given(String code, String regionPath, String timeZone) {
        RealBackends.database().execute("""
                insert into unit (id, code, name, category, region_path, time_zone, status, revision)
                values (?, ?, ?, 'STORE', ?, ?, 'OPEN', 1) on conflict (code) do nothing
                """, Ids.next(), code, "Unit " + code, regionPath, timeZone);
        var rows = RealBackends.database().query("select id from unit where code = ?", code);
        return (UUID) java.util.Objects.requireNonNull(rows.getFirst().get("id"));
    }
}
