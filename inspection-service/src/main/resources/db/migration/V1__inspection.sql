create table region (
    id            uuid        primary key,
    path          text        not null unique check (path ~ '^(/[a-z0-9-]{1,64}){1,10}$'),
    name          text        not null check (length(name) between 1 and 200),
    registered_at timestamptz not null,
    revision      bigint      not null check (revision >= 1),
    version       bigint      not null
);

create table unit (
    id          uuid             primary key,
    code        text             not null unique check (code ~ '^[A-Za-z0-9._-]{1,64}$'),
    name        text             not null check (length(name) between 1 and 200),
    category    text             not null check (length(category) between 1 and 100),
    region_path text             not null references region (path),
    time_zone   text             not null check (length(time_zone) between 1 and 64),
    status      text             not null check (status in ('OPEN', 'CLOSED')),
    address     text             check (length(address) <= 300),
    latitude    double precision check (latitude between -90 and 90),
    longitude   double precision check (longitude between -180 and 180),
    closed_on   date,
    changed_at  timestamptz      not null,
    revision    bigint           not null check (revision >= 1),
    version     bigint           not null,
    check ((status = 'CLOSED') = (closed_on is not null))
);
create index unit_region on unit (region_path text_pattern_ops, id);
create index unit_category on unit (category, id);
create index unit_status on unit (status, id);
create index unit_name on unit (name, id);

-- One row a version; a version never changes once written.
create table checklist (
    id            uuid         primary key,
    code          text         not null check (code ~ '^[A-Za-z0-9._-]{1,64}$'),
    number        int          not null check (number >= 1),
    title_chinese text         not null check (length(title_chinese) between 1 and 200),
    title_english text         not null check (length(title_english) between 1 and 200),
    method        text         not null check (method in ('PERCENTAGE', 'DEDUCTION')),
    pass_mark     numeric(6,2) not null check (pass_mark between 0 and 100),
    sections      jsonb        not null,
    created_at    timestamptz  not null,
    unique (code, number)
);

create table inspection (
    id                   uuid        primary key,
    external_id          text        unique check (length(external_id) between 1 and 100),
    unit_id              uuid        not null references unit,
    kind                 text        not null check (kind in ('SCHEDULED', 'SPOT_CHECK', 'SELF', 'INDEPENDENT', 'JOINT',
                                                              'THIRD_PARTY', 'MYSTERY')),
    checklist_code       text        not null,
    checklist_version    int         not null,
    completed_at         timestamptz not null,
    completed_on         date        not null, -- local date of the unit
    score                numeric(7,4) check (score between 0 and 100),
    verdict              text        not null check (verdict in ('PASS', 'FAIL', 'NOT_ASSESSED')),
    critical_failed      boolean     not null,
    finding_count        int         not null check (finding_count >= 0),
    repeat_finding_count int         not null check (repeat_finding_count between 0 and finding_count),
    imported             boolean     not null,
    answers              jsonb       not null,
    sections             jsonb       not null,
    recorded_by          text        not null,
    recorded_at          timestamptz not null,
    revision             bigint      not null check (revision >= 1),
    version              bigint      not null,
    foreign key (checklist_code, checklist_version) references checklist (code, number)
);
-- Serves the unit's previous and next inspection on the same checklist.
create index inspection_sequence on inspection (unit_id, checklist_code, completed_at, id);
create index inspection_unit on inspection (unit_id, id);
create index inspection_completed_at on inspection (completed_at, id);
create index inspection_completed_on on inspection (completed_on, id);
create index inspection_kind on inspection (kind, id);

create table finding (
    id            uuid        primary key,
    external_id   text        unique check (length(external_id) between 1 and 100),
    inspection_id uuid        not null references inspection,
    unit_id       uuid        not null references unit,
    item_code     text        check (length(item_code) between 1 and 64), -- absent: imported, known by its text alone
    item          text        not null check (length(item) between 1 and 500),
    recorded_at   timestamptz not null
);
create index finding_inspection on finding (inspection_id, id);
create index finding_unit on finding (unit_id, id);

create table corrective_action (
    id            uuid        primary key,
    finding_id    uuid        not null unique references finding,
    inspection_id uuid        not null references inspection,
    unit_id       uuid        not null references unit,
    item          text        not null check (length(item) between 1 and 500),
    severity      text        not null check (severity in ('MAJOR', 'MINOR', 'OBSERVATION')),
    status        text        not null check (status in ('OPEN', 'CLOSED')),
    opened_on     date        not null,
    due_on        date,
    closed_on     date, -- imported records may hold one before opened_on
    note          text        check (length(note) <= 2000),
    closed_by     text,
    changed_at    timestamptz not null,
    revision      bigint      not null check (revision >= 1),
    version       bigint      not null,
    check ((status = 'CLOSED') = (closed_on is not null))
);
create index corrective_action_unit on corrective_action (unit_id, id);
create index corrective_action_status on corrective_action (status, id);
create index corrective_action_opened on corrective_action (opened_on, id);
create index corrective_action_due on corrective_action (due_on, id) where status = 'OPEN';
