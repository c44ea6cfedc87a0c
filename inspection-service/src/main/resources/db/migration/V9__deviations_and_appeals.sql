-- What a unit says beforehand that it cannot keep; accepted ones are known when it is inspected.
create table known_deviation (
    id             uuid        primary key,
    unit_id        uuid        not null references unit,
    checklist_code text        not null check (checklist_code ~ '^[A-Za-z0-9._-]{1,64}$'),
    item_code      text        not null check (item_code ~ '^[A-Za-z0-9._-]{1,64}$'),
    explanation    text        not null check (length(explanation) between 1 and 2000),
    attachments    text[]      not null check (cardinality(attachments) <= 20),
    valid_from     date        not null,
    valid_to       date        not null check (valid_to >= valid_from),
    status         text        not null check (status in ('REGISTERED', 'ACCEPTED', 'REFUSED', 'ENDED')),
    registered_by  text        not null,
    registered_at  timestamptz not null,
    decided_by     text,
    decided_at     timestamptz,
    decision_note  text        check (length(decision_note) between 1 and 2000),
    ended_at       timestamptz,
    changed_at     timestamptz not null,
    revision       bigint      not null check (revision >= 1),
    version        bigint      not null,
    check ((status = 'REGISTERED') = (decided_at is null)),
    check ((status = 'ENDED') = (ended_at is not null))
);
create index known_deviation_unit on known_deviation (unit_id, id);
create index known_deviation_status on known_deviation (status, id);
create index known_deviation_accepted on known_deviation (unit_id, checklist_code, item_code) where decided_at is not null;

create table appeal (
    id            uuid        primary key,
    inspection_id uuid        not null references inspection,
    unit_id       uuid        not null references unit,
    statement     text        not null check (length(statement) between 1 and 2000),
    panel_size    int         not null check (panel_size between 1 and 9),
    status        text        not null check (status in ('LODGED', 'DECIDED', 'WITHDRAWN')),
    outcome       text        check (outcome in ('GRANTED', 'PARTLY_GRANTED', 'REJECTED')),
    lodged_by     text        not null,
    lodged_at     timestamptz not null,
    closed_at     timestamptz,
    changed_at    timestamptz not null,
    revision      bigint      not null check (revision >= 1),
    version       bigint      not null,
    check ((status = 'LODGED') = (closed_at is null)),
    check ((status = 'DECIDED') = (outcome is not null))
);
-- An inspection is appealed against once; whoever withdraws may lodge again.
create unique index appeal_inspection on appeal (inspection_id) where status <> 'WITHDRAWN';
create index appeal_of_inspection on appeal (inspection_id, id);
create index appeal_unit on appeal (unit_id, id);
create index appeal_status on appeal (status, id);
create index appeal_lodged on appeal (lodged_at, id);

-- What the unit asks for: another answer to one item.
create table appeal_item (
    id          uuid   primary key,
    appeal_id   uuid   not null references appeal,
    place       int    not null check (place >= 0),
    item_code   text   not null check (length(item_code) between 1 and 64),
    requested   text   not null check (length(requested) <= 10000), -- the answer asked for, as JSON
    argument    text   not null check (length(argument) between 1 and 2000),
    attachments text[] not null check (cardinality(attachments) <= 20),
    granted     boolean,
    unique (appeal_id, item_code)
);

-- What a member of the panel says of one item; never changed.
create table appeal_vote (
    id        uuid        primary key,
    appeal_id uuid        not null references appeal,
    item_code text        not null,
    member    text        not null,
    granted   boolean     not null,
    reason    text        not null check (length(reason) between 1 and 2000),
    voted_at  timestamptz not null,
    unique (appeal_id, member, item_code)
);

-- The scores that an appeal replaced: what people read before.
create table inspection_revision (
    inspection_id   uuid         not null references inspection,
    revision        bigint       not null check (revision >= 1),
    score           numeric(7,4) check (score between 0 and 100),
    verdict         text         not null,
    grade           text,
    critical_failed boolean      not null,
    answers         jsonb        not null,
    sections        jsonb        not null,
    replaced_at     timestamptz  not null,
    appeal_id       uuid         not null references appeal,
    primary key (inspection_id, revision)
);

-- A finding whose item no longer fails, since an appeal was granted: it counts nowhere.
alter table finding add column withdrawn_at timestamptz;
