create table cost (
    id          uuid           primary key,
    external_id text           unique check (length(external_id) between 1 and 200),
    unit_id     uuid           not null,
    on_date     date           not null,
    category    text           not null check (length(category) between 1 and 100),
    amount      numeric(15, 2) not null check (amount >= 0),
    occurred_at timestamptz    not null,
    revision    bigint         not null,
    version     bigint         not null
);
create index cost_unit on cost (unit_id, id);
create index cost_unit_date on cost (unit_id, on_date, id);
create index cost_date on cost (on_date, id);
create index cost_category on cost (category, id);
create index cost_amount on cost (amount, id);

create table volume (
    id          uuid           primary key,
    external_id text           unique check (length(external_id) between 1 and 200),
    unit_id     uuid           not null,
    on_date     date           not null,
    service     text           not null check (length(service) between 1 and 100),
    count       numeric(13, 3) not null check (count > 0),
    occurred_at timestamptz    not null,
    revision    bigint         not null,
    version     bigint         not null
);
create index volume_unit on volume (unit_id, id);
create index volume_unit_date on volume (unit_id, on_date, id);
create index volume_date on volume (on_date, id);
create index volume_service on volume (service, id);
create index volume_count on volume (count, id);

create table programme (
    id            uuid        primary key,
    code          text        not null unique check (length(code) between 1 and 64),
    title         text        not null check (length(title) between 1 and 200),
    starts_on     date        not null,
    ends_on       date        not null check (ends_on >= starts_on),
    registered_at timestamptz not null,
    revision      bigint      not null,
    version       bigint      not null
);
create index programme_start on programme (starts_on, id);
create index programme_end on programme (ends_on, id);

create table task (
    id                uuid        primary key,
    programme_id      uuid        not null references programme,
    unit_id           uuid        not null,
    title             text        not null check (length(title) between 1 and 200),
    due_on            date        not null,
    status            text        not null check (status in ('OPEN', 'DONE')),
    completed_on      date,
    previous_due_on   date,
    reschedule_reason text        check (length(reschedule_reason) between 1 and 1000),
    changed_at        timestamptz not null,
    revision          bigint      not null,
    version           bigint      not null,
    check ((status = 'DONE') = (completed_on is not null))
);
create index task_programme on task (programme_id, id);
create index task_programme_due on task (programme_id, due_on, id);
create index task_unit on task (unit_id, id);
