package io.dudao.inspection.correction;

import io.dudao.inspection.batch.JsonRows;
import io.dudao.inspection.unit.UnitFilter;
import io.dudao.kit.paging.KeysetQuery;
import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.paging.SortField;
import io.dudao.kit.security.Scope;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** The reminders that were given, and the clocks of those to come. */
@ApplicationScoped
public class ReminderRepository {
    private static final String DUE = """
            select cast(json_build_object('action', a, 'clock', c, 'today', d.today) as text)
            from reminder_clock c
            join corrective_action a on a.id = c.action_id
            join unit u on u.id = a.unit_id
            cross join lateral (
                select cast(cast(cast(cast(:now as text) as json) ->> 0 as timestamptz) at time zone u.time_zone as date) as today) d
            where c.next_on <= cast(cast(cast(:latest as text) as json) ->> 0 as date) and c.next_on <= d.today and a.status = 'OPEN'
            order by c.next_on, c.action_id
            limit cast(cast(cast(:limit as text) as json) ->> 0 as int)
            for no key update of a, c skip locked
            """;
    private static final String SET = """
            insert into reminder_clock
            select * from json_populate_recordset(cast(null as reminder_clock), cast(cast(:rows as text) as json))
            on conflict (action_id) do update set rung = excluded.rung, next_on = excluded.next_on
            """;
    private static final String STOP = """
            delete from reminder_clock
            where action_id in (select cast(value as uuid) from json_array_elements_text(cast(cast(:rows as text) as json)) as id (value))
            """;

    private final JsonRows rows;

    ReminderRepository(JsonRows rows) {
        this.rows = rows;
    }

    /**
     * An action that is to be reminded of.
     *
     * @param today local date of the unit
     */
    record Due(CorrectiveAction action, ReminderClock clock, LocalDate today) {}

    /** At most {@code limit} actions whose clock has come, locked; those that others have locked come another time. */
    Uni<List<Due>> due(Mutiny.Session session, Instant now, int limit) {
        LocalDate latest = LocalDate.ofInstant(now, ZoneOffset.ofHours(14)); // nowhere is it later
        return rows.select(
                session,
                DUE,
                Map.of("now", List.of(now.toString()), "latest", List.of(latest), "limit", List.of(limit)),
                Due.class);
    }

    /** Sets clocks, in one statement. */
    Uni<Void> set(Mutiny.Session session, List<ReminderClock> clocks) {
        return rows.change(session, SET, clocks);
    }

    /** As {@link #set}, to go along with other statements. */
    static JsonRows.Step setting(List<ReminderClock> clocks) {
        return JsonRows.Step.changing(SET, clocks);
    }

    /** Stops the clocks of these actions, in one statement. */
    public Uni<Void> stop(Mutiny.Session session, List<UUID> actions) {
        return rows.change(session, STOP, actions);
    }

    Uni<Void> add(Mutiny.Session session, List<Reminder> reminders) {
        return rows.insert(session, "reminder", reminders);
    }

    /** The reminders of the action, oldest first. */
    Uni<List<Reminder>> ofAction(Mutiny.Session session, UUID action) {
        return session.createQuery("from Reminder r where r.actionId = :action order by r.id", Reminder.class)
                .setParameter("action", action)
                .getResultList();
    }

    Uni<Page<Reminder>> list(Mutiny.Session session, ReminderFilter filter, Scope scope, PageRequest page) {
        return KeysetQuery.of(Reminder.class, Reminder::id)
                .filter("e.unitId = (select x.id from Unit x where x.code = :unit)", "unit", filter.unit())
                .filter("e.rung = :rung", "rung", filter.rung())
                .filter(
                        "case when e.actionId in (select a.id from CorrectiveAction a where a.stage in (OPEN, CONTAINED)"
                                + " and a.dueOn = e.dueOn) then true else false end = :standing",
                        "standing",
                        filter.standing())
                .in("e.unitId", "Unit", UnitFilter.regionScope(filter.region()), "region")
                .in("e.unitId", "Unit", scope, "scope")
                .sortable(flag("forUnit", Reminder::forUnit))
                .sortable(flag("forRegion", Reminder::forRegion))
                .sortable(flag("forHeadOffice", Reminder::forHeadOffice))
                .fetch(session, page);
    }

    private static SortField<Reminder> flag(String name, Function<Reminder, Object> read) {
        return new SortField<>(name, read, Integer::valueOf);
    }
}
