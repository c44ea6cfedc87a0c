-- A locked visit with its answers, and the unit locked too if unit_too; null: there is none.
create function visit_sheet(wanted uuid, unit_too boolean) returns text language plpgsql as $$
declare
    place uuid;
begin
    select unit_id into place from visit where id = wanted for no key update;
    if unit_too then
        perform from unit where id = place for no key update;
    end if;
    return (select json_build_object('dossier', d::json, 'answers', (
                select coalesce(json_agg(a order by a.received_at, a.id), '[]') from visit_answer a where a.visit_id = wanted))::text
            from visit_dossier(wanted) d where d is not null);
end $$;

-- What a phone needs of a unit's past: its last three inspections on the checklist, and what is still to be corrected.
create function visit_past(place uuid, checklist text) returns text language sql stable as $$
    select json_build_object(
        'inspections', (
            select coalesce(json_agg(json_build_object(
                'id', i.id, 'completed_on', i.completed_on, 'checklist_version', i.checklist_version,
                'failed', (select coalesce(json_agg(json_build_object('item', f.item_code, 'text', f.item) order by f.id), '[]')
                           from finding f where f.inspection_id = i.id)) order by i.completed_at desc, i.id desc), '[]')
            from (select * from inspection l where l.unit_id = place and l.checklist_code = checklist
                  order by l.completed_at desc, l.id desc limit 3) i),
        'actions', (
            select coalesce(json_agg(json_build_object(
                'id', a.id, 'text', a.item, 'severity', a.severity, 'opened_on', a.opened_on, 'due_on', a.due_on)
                order by a.opened_on, a.id), '[]')
            from (select * from corrective_action o where o.unit_id = place and o.status = 'OPEN'
                  order by o.id desc limit 200) a))::text
$$;

-- Runs statements in their order, each with one text as its parameter, and yields the rows of those that are to yield: many
-- statements in one round trip.
create function run_steps(steps text) returns setof text language plpgsql as $$
declare
    step record;
begin
    for step in select s.sql, s.rows, s.yields from json_to_recordset(steps::json) as s (sql text, rows text, yields boolean) loop
        if step.yields then
            return query execute step.sql using step.rows;
        else
            execute step.sql using step.rows;
        end if;
    end loop;
end $$;
