alter table visit
    add column started_at timestamptz, -- when the first inspector checked in
    add column late       boolean     not null default false, -- started when the window was over
    add column confirmed  boolean, -- whether the place was shown at check-in; null before
    add column submission text        check (submission ~ '^[0-9a-f]{64}$'), -- fingerprint of what was submitted
    add check (status <> 'COMPLETED' or started_at is not null);
create index visit_status on visit (status, id);
create index visit_window_end on visit (window_end, id);

-- Who came and went, when by the phone's clock and ours, and how far from the unit.
create table visit_presence (
    id                  uuid             primary key,
    visit_id            uuid             not null references visit,
    inspector_id        uuid             references inspector, -- null: the unit itself
    direction           text             not null check (direction in ('IN', 'OUT')),
    at                  timestamptz      not null,
    received_at         timestamptz      not null,
    clock_offset_millis bigint           not null, -- how much the phone's clock is ahead
    latitude            double precision check (latitude between -90 and 90),
    longitude           double precision check (longitude between -180 and 180),
    accuracy_metres     double precision check (accuracy_metres >= 0),
    distance_metres     double precision check (distance_metres >= 0),
    confirmed           boolean          not null,
    reason              text             check (reason in ('NO_SIGNAL', 'INDOORS', 'DEVICE_FAULT',
                                                           'POSITION_OF_UNIT_IS_WRONG', 'REMOTE_VISIT')),
    unique nulls not distinct (visit_id, inspector_id, direction)
);

-- Answers as phones sent them. None is ever changed or removed: which of them counts follows from all of an item.
create table visit_answer (
    id                  uuid        primary key, -- made by the phone
    visit_id            uuid        not null references visit,
    item                text        not null check (length(item) between 1 and 64),
    content             jsonb       not null,
    answered_at         timestamptz not null, -- by the phone's clock
    device              text        not null check (device ~ '^[A-Za-z0-9._-]{1,64}$'),
    parents             uuid[]      not null check (cardinality(parents) <= 20), -- the answers that it replaces
    answered_by         uuid        references inspector, -- null: the unit itself
    received_at         timestamptz not null,
    late                boolean     not null -- came after the visit was submitted: kept, and counts for nothing
);
create index visit_answer_visit on visit_answer (visit_id, id);

-- A visit with all that decisions about it look at, as one JSON text; null: there is none.
create function visit_dossier(wanted uuid) returns text language sql stable as $$
    select json_build_object(
        'visit', v,
        'unit', u,
        'inspectors', (
            select coalesce(json_agg(json_build_object('inspector', i, 'lead', a.lead) order by a.lead desc, i.code), '[]')
            from visit_inspector a join inspector i on i.id = a.inspector_id where a.visit_id = v.id),
        'presences', (
            select coalesce(json_agg(p order by p.received_at, p.id), '[]')
            from visit_presence p where p.visit_id = v.id))::text
    from visit v join unit u on u.id = v.unit_id where v.id = wanted
$$;

-- The same; other writers of the visit wait. A function, because what it reads after waiting must be what they wrote.
create function visit_locked(wanted uuid) returns text language plpgsql as $$
begin
    perform from visit where id = wanted for no key update;
    return visit_dossier(wanted);
end $$;
