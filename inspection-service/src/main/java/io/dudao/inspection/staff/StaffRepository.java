package io.dudao.inspection.staff;

import io.dudao.inspection.batch.JsonRows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The stored copy of the staff. */
@ApplicationScoped
public class StaffRepository {
    private static final String TAKE_OVER = """
            insert into staff_member
            select * from json_populate_recordset(cast(null as staff_member), cast(cast(:rows as text) as json)) order by id
            on conflict (id) do update
            set unit_id = excluded.unit_id, code = excluded.code, name = excluded.name, revision = excluded.revision
            where staff_member.revision < excluded.revision
            """;

    private static final String OF_UNIT = """
            select cast(row_to_json(s) as text) from staff_member s
            where s.unit_id = cast(cast(cast(:key as text) as json) ->> 0 as uuid) and s.code = cast(cast(:key as text) as json) ->> 1
            """;

    private final JsonRows rows;

    StaffRepository(JsonRows rows) {
        this.rows = rows;
    }

    /** The person {@code code} of the unit, or null. */
    public Uni<@Nullable StaffMember> ofUnit(Mutiny.Session session, UUID unit, String code) {
        return rows.select(session, OF_UNIT, Map.of("key", List.of(unit.toString(), code)), StaffMember.class)
                .map(found -> found.isEmpty() ? null : found.getFirst());
    }

    /** Takes over people, each once; what is not newer than the copy changes nothing. */
    Uni<Void> takeOver(Mutiny.Session session, Collection<StaffMember> people) {
        return rows.change(session, TAKE_OVER, people);
    }
}
