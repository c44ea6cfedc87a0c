-- Who changed what: chains of entries, each bound by its hash to the one before.
create table trail_entry (
    id            uuid        primary key,
    chain         uuid        not null,
    place         bigint      not null check (place >= 1), -- 1, 2, 3 … within the chain
    aggregate     text        not null,
    aggregate_id  uuid        not null,
    unit_id       uuid,
    action        text        not null,
    changes       text        not null, -- JSON; text, because jsonb would not give back what was hashed
    at            timestamptz not null,
    by            text        not null,
    device        text,
    user_agent    text,
    operation     text,
    traceparent   text,
    previous_hash bytea       not null check (length(previous_hash) = 32),
    hash          bytea       not null check (length(hash) = 32),
    unique (chain, place)
);
create index trail_entry_at on trail_entry (at, id);
create index trail_entry_unit on trail_entry (unit_id, at, id);
create index trail_entry_aggregate on trail_entry (aggregate_id, at, id);
create index trail_entry_by on trail_entry (by, at, id);

-- The last entry of each chain: the row that writers of a chain take turns on, and what shows that its end was cut off.
create table trail_head (
    chain uuid   primary key,
    place bigint not null,
    hash  bytea  not null
);

-- A value in front of which its length stands, so that no two entries have the same bytes; "-" is null.
create function trail_part(value text) returns text language sql stable parallel safe
return case when value is null then '-' else octet_length(convert_to(value, 'UTF8')) || ':' || value end || ',';

create function trail_hash(entry trail_entry) returns bytea language sql stable parallel safe
return sha256(convert_to(
    trail_part(encode(entry.previous_hash, 'hex')) || trail_part(entry.id::text) || trail_part(entry.chain::text)
    || trail_part(entry.place::text) || trail_part(entry.aggregate) || trail_part(entry.aggregate_id::text)
    || trail_part(entry.unit_id::text) || trail_part(entry.action) || trail_part(entry.changes)
    || trail_part((extract(epoch from entry.at) * 1000000)::bigint::text) || trail_part(entry.by)
    || trail_part(entry.device) || trail_part(entry.user_agent) || trail_part(entry.operation)
    || trail_part(entry.traceparent), 'UTF8'));

-- Appends a JSON array of entries, in its order, and returns how many. A function, because every statement in it sees what
-- was committed while it waited for a head. Heads are taken in the order of their chains, so that writers never cross.
create function trail_append(entries text) returns int language plpgsql as $$
declare
    given record;
    entry trail_entry;
    appended int := 0;
begin
    insert into trail_head (chain, place, hash)
    select distinct e.chain, 0, decode(repeat('00', 32), 'hex')
    from json_to_recordset(entries::json) as e (chain uuid) order by e.chain
    on conflict do nothing;
    perform from trail_head
    where chain in (select e.chain from json_to_recordset(entries::json) as e (chain uuid))
    order by chain for update;

    for given in
        select value from json_array_elements(entries::json) with ordinality as e (value, n) order by value ->> 'chain', n
    loop
        entry := json_populate_record(null::trail_entry, given.value);
        select place + 1, hash into strict entry.place, entry.previous_hash from trail_head where chain = entry.chain;
        entry.hash := trail_hash(entry);
        insert into trail_entry select entry.*;
        update trail_head set place = entry.place, hash = entry.hash where chain = entry.chain;
        appended := appended + 1;
    end loop;
    return appended;
end $$;

-- The first fence; the hashes are the second.
create function trail_refuse() returns trigger language plpgsql as $$
begin
    raise exception 'the trail is only ever appended to' using errcode = 'insufficient_privilege';
end $$;

create trigger trail_entry_append_only before update or delete or truncate on trail_entry
    for each statement execute function trail_refuse();
create trigger trail_head_stays before delete or truncate on trail_head
    for each statement execute function trail_refuse();
create trigger trail_head_moves_on before update on trail_head
    for each row when (new.chain <> old.chain or new.place <> old.place + 1) execute function trail_refuse();
alter table trail_entry enable always trigger trail_entry_append_only;
alter table trail_head enable always trigger trail_head_stays;
alter table trail_head enable always trigger trail_head_moves_on;
