-- Reporting's own copy of the units. A row with revision 0 is a placeholder: facts came before the unit.
create table unit (
    id          uuid   primary key,
    code        text   unique,
    name        text,
    category    text,
    region_path text   collate "C",
    time_zone   text,
    status      text,
    revision    bigint not null default 0,
    closed_on   date
);
create index unit_region on unit (region_path);

create table region (
    id       uuid   primary key,
    path     text   collate "C" not null,
    name     text   not null,
    revision bigint not null
);
create index region_path on region (path);

-- One row for each key that was ever stated or retracted; a retraction has no numerator. This table is the inbox: a revision
-- that is not newer than the row changes nothing.
create table fact (
    source_id    uuid        not null,
    indicator    text        collate "C" not null,
    step         text        collate "C" not null, -- time of a GAUGE or LEVEL step, else empty
    revision     bigint      not null,
    unit_id      uuid        not null,
    event_id     uuid        not null,
    event_type   text        not null,
    event_source text        not null,
    topic        text        not null,
    occurred_at  timestamptz not null,
    day          date        not null, -- local date of the unit
    fixed_day    boolean     not null, -- told as a local date: no time zone moves it
    numerator    numeric,
    denominator  numeric,
    observation  numeric,
    bucket       int,                  -- histogram bucket of the observation
    recorded_at  timestamptz not null default now(),
    primary key (source_id, indicator, step)
);
create index fact_of_unit on fact (unit_id, indicator, day, source_id);
create index fact_of_indicator on fact (indicator, day, source_id) where numerator is not null;
create index fact_step on fact (indicator, unit_id) where step <> '' and numerator is not null;

create table bucket (
    unit_id     uuid    not null,
    indicator   text    collate "C" not null,
    day         date    not null,
    n           bigint  not null,
    numerator   numeric not null,
    denominator numeric not null,
    sum_sq      numeric not null,
    min         numeric,
    max         numeric,
    primary key (unit_id, indicator, day)
);
create index bucket_day on bucket (day, unit_id);

create table quantile_bucket (
    unit_id   uuid   not null,
    indicator text   collate "C" not null,
    day       date   not null,
    k         int    not null,
    n         bigint not null,
    primary key (unit_id, indicator, day, k)
);
create index quantile_bucket_day on quantile_bucket (day, unit_id);

-- How far each partition is processed: written in the transaction that holds the effect.
create table intake_progress (
    topic       text        not null,
    partition   int         not null,
    next_offset bigint      not null,
    recorded_at timestamptz not null default now(),
    primary key (topic, partition)
);
