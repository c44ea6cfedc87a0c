create table note (
    id         uuid        primary key,
    version    bigint      not null,
    unit_id    uuid        not null,
    unit_code  text        not null,
    text       text        not null,
    written_at timestamptz not null
);
create table heard (
    event_id uuid   not null, -- no key: a second row is what the inbox must prevent
    place    bigint generated always as identity,
    csat     int
);
