-- ${n} inspections of ${units} units over three years, with as many findings, corrective actions and visits. Ten regions of ten
-- sub-regions; the newest third of all passes by the quiet sub-region /r9/s9; ten busy units (a thousandth of the codes) have
-- 60 inspections at any size. Checklists are there already. Statements are parted by empty lines.
set session_replication_role = replica

insert into region (id, path, name, registered_at, changed_at, revision, version)
select uuidv7(), path, path, now(), now(), 1, 0
from (select '/r' || r from generate_series(0, 9) r
      union all select '/r' || r || '/s' || s from generate_series(0, 9) r, generate_series(0, 9) s) as place (path)

insert into unit (id, code, name, category, region_path, time_zone, status, latitude, longitude, changed_at, revision, version)
select uuidv7(), 'U' || lpad(u::text, 5, '0'), 'Unit ' || u, 'store', '/r' || u % 10 || '/s' || u / 10 % 10, 'Asia/Shanghai',
       'OPEN', 30 + u % 100 / 100.0, 120 + u / 100 / 100.0, now(), 1, 0
from generate_series(0, ${units} - 1) u

insert into unit_period (id, unit_id, revision, valid_from, name, category, region_path, time_zone, status, tags, changed_by)
select uuidv7(), id, 1, now() - interval '3 years', name, category, region_path, time_zone, status, '{}', 'bench'
from unit where code <> 'sample'

insert into inspector (id, code, name, subject, kind, regions, daily_capacity, active, changed_at, revision, version)
select uuidv7(), 'I' || i, 'Inspector ' || i, 'inspector-' || i, 'INTERNAL', array['/r' || i % 10], 8, i < 200, now(), 1, 0
from generate_series(0, greatest(${inspectors}, ${n} / 2500) - 1) i

create table made as
select i, uuidv7(at - now()) as id, uuidv7(at - now() - interval '7 days') as visit, at,
       case when i % (${n} / 600) = 0 then i / (${n} / 600) % 10 * ${units} / 10
            when i > ${n} * 2 / 3 and drawn % 100 = 99 then (drawn + 1) % ${units}
            else drawn end as unit,
       i % 100 = 7 as recheck, hashint8(i * 31) & 1023 as dice
from (select i, now() - interval '3 years' + i * (interval '1095 days' / ${n}) as at,
             (hashint8(i) & 1073741823) % ${units} as drawn from generate_series(1::bigint, ${n}) i) as row

create index on made (i)

create table held as
select table_name, index_name, definition from (
    select x.indrelid::regclass::text as table_name, x.indexrelid::regclass::text as index_name,
           pg_get_indexdef(x.indexrelid) as definition
    from pg_index x where x.indrelid in ('inspection'::regclass, 'finding'::regclass, 'corrective_action'::regclass,
                                         'visit'::regclass, 'visit_inspector'::regclass)
      and not exists (select from pg_constraint c where c.conindid = x.indexrelid)) as index

do $$ declare h record; begin for h in select * from held loop execute 'drop index ' || h.index_name; end loop; end $$

insert into inspection (id, unit_id, kind, checklist_code, checklist_version, completed_at, completed_on, score, verdict,
    critical_failed, finding_count, repeat_finding_count, imported, answers, sections, recorded_by, recorded_at, revision, version,
    recheck_suggested, recheck_mean, recheck_deviation, recheck_count)
select m.id, u.id, (array['SCHEDULED', 'SPOT_CHECK', 'INDEPENDENT', 'THIRD_PARTY'])[1 + m.i % 4], 'bench', 1, m.at,
       (m.at at time zone 'Asia/Shanghai')::date, 60 + m.dice % 41, case when m.dice % 41 >= 20 then 'PASS' else 'FAIL' end, false,
       1, 0, false, ${answers}, ${sections}, 'inspector-' || m.i % 10, m.at, 1, 0, m.recheck,
       case when m.recheck then 92 end, case when m.recheck then 2 end, case when m.recheck then 9 end
from made m join unit u on u.code = 'U' || lpad(m.unit::text, 5, '0') order by m.i

insert into finding (id, inspection_id, unit_id, item_code, item, recorded_at, severity, attachments, recurrent)
select uuidv7(m.at - now()), m.id, u.id, 'q' || m.dice % 60, 'Item ' || m.dice % 60, m.at,
       (array['MAJOR', 'MINOR', 'MINOR', 'OBSERVATION'])[1 + m.dice % 4], '[]', m.dice % 10 = 0
from made m join unit u on u.code = 'U' || lpad(m.unit::text, 5, '0') order by m.i

insert into corrective_action (id, finding_id, inspection_id, unit_id, item, severity, status, opened_on, due_on, closed_on,
    changed_at, revision, version, checklist_code, item_code, stage, open_since, recurrent, overdue, escalation_level, reopened_count)
select uuidv7(f.recorded_at - now()), f.id, f.inspection_id, f.unit_id, f.item, f.severity,
       case when d.dice < 10 then 'OPEN' else 'CLOSED' end, f.recorded_at::date, f.recorded_at::date + 30,
       case when d.dice < 10 then null else f.recorded_at::date + 20 end, f.recorded_at, 1, 0, 'bench', f.item_code,
       case when d.dice < 10 then 'OPEN' else 'DONE' end, f.recorded_at::date, f.recurrent, d.dice < 5, 0, 0
from finding f join made m on m.id = f.inspection_id
cross join lateral (select (hashtext(f.id::text) & 65535) % 100 as dice) d order by f.id

insert into visit (id, inspection_id, unit_id, kind, origin, checklist_code, checklist_version, announced, window_start, window_end,
    grace_end, scheduled_at, status, started_at, completed_at, changed_at, revision, version)
select m.visit, m.id, u.id, 'SCHEDULED', 'MANUAL', 'bench', 1, m.dice % 2 = 0, m.at - interval '1 day', m.at + interval '1 day',
       m.at + interval '2 days', m.at, 'COMPLETED', m.at, m.at, m.at, 1, 0
from made m join unit u on u.code = 'U' || lpad(m.unit::text, 5, '0') order by m.i

insert into visit_inspector (visit_id, inspector_id, lead)
select m.visit, n.id, true
from made m join inspector n on n.code = 'I' || m.i % greatest(${inspectors}, ${n} / 2500) order by m.i

do $$ declare h record; begin for h in select * from held loop execute h.definition; end loop; end $$

drop table held, made

set session_replication_role = origin
