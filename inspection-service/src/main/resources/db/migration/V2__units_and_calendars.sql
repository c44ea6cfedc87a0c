create table holiday_calendar (
    id            uuid        primary key,
    code          text        not null unique check (code ~ '^[A-Za-z0-9._-]{1,64}$'),
    title_chinese text        not null check (length(title_chinese) between 1 and 200),
    title_english text        not null check (length(title_english) between 1 and 200),
    rest_days     jsonb       not null,
    days          jsonb       not null,
    regions       jsonb       not null, -- paths; writers hold the table's lock, so no path is in two calendars
    changed_at    timestamptz not null,
    revision      bigint      not null check (revision >= 1),
    version       bigint      not null
);
create index holiday_calendar_changed on holiday_calendar (changed_at, id);

alter table region add column changed_at timestamptz;
update region set changed_at = registered_at;
alter table region alter column changed_at set not null;

alter table unit
    add column tags          varchar(50)[] not null default '{}' check (cardinality(tags) <= 20),
    add column opening_hours jsonb;
create index unit_tags on unit using gin (tags);
-- Serves the text that a name begins with, whatever its case, in any script and whatever the locale of the server.
create index unit_name_start on unit (lower(name collate pg_c_utf8) text_pattern_ops, id);
-- Serves the number of open units of a region.
create index unit_open on unit (region_path) where status = 'OPEN';

-- What the register said of a unit, and when: one row a revision, without gaps.
create table unit_period (
    id            uuid             primary key,
    unit_id       uuid             not null references unit,
    revision      bigint           not null check (revision >= 1),
    valid_from    timestamptz      not null,
    valid_to      timestamptz      check (valid_to >= valid_from), -- absent: still so
    name          text             not null,
    category      text             not null,
    region_path   text             not null references region (path),
    time_zone     text             not null,
    status        text             not null check (status in ('OPEN', 'CLOSED')),
    address       text,
    latitude      double precision,
    longitude     double precision,
    tags          varchar(50)[]    not null,
    opening_hours jsonb,
    closed_on     date,
    reason        text             check (length(reason) between 1 and 500),
    changed_by    text             not null,
    unique (unit_id, revision)
);
create unique index unit_period_current on unit_period (unit_id) where valid_to is null;
create index unit_period_unit on unit_period (unit_id, id);
insert into unit_period (id, unit_id, revision, valid_from, name, category, region_path, time_zone, status, address, latitude,
                         longitude, tags, closed_on, changed_by)
select uuidv7(), id, revision, changed_at, name, category, region_path, time_zone, status, address, latitude, longitude, tags,
       closed_on, 'system'
from unit;
