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
