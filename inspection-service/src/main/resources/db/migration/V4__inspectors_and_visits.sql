-- Who inspects. The subject links a log-in; a third-party inspector belongs to an outside organisation.
create table inspector (
    id             uuid        primary key,
    code           text        not null unique check (code ~ '^[A-Za-z0-9._-]{1,64}$'),
    name           text        not null check (length(name) between 1 and 200),
    subject        text        unique check (length(subject) between 1 and 255),
    kind           text        not null check (kind in ('INTERNAL', 'THIRD_PARTY')),
    organisation   text        check (length(organisation) between 1 and 200),
    regions        text[]      not null check (cardinality(regions) <= 50), -- paths, each with everything below
    daily_capacity int         not null check (daily_capacity between 1 and 50),
    active         boolean     not null,
    changed_at     timestamptz not null,
    revision       bigint      not null check (revision >= 1),
    version        bigint      not null,
    check ((kind = 'THIRD_PARTY') = (organisation is not null))
);

create table visit (
    id                uuid        primary key,
    inspection_id     uuid        not null unique, -- reserved: the inspection that it yields takes this id
    unit_id           uuid        not null references unit,
    kind              text        not null check (kind in ('SCHEDULED', 'SPOT_CHECK', 'SELF', 'INDEPENDENT', 'JOINT',
                                                           'THIRD_PARTY', 'MYSTERY')),
    origin            text        not null check (origin in ('PLAN', 'DRAW', 'RECHECK', 'MANUAL')),
    origin_id         uuid,
    checklist_code    text        not null check (checklist_code ~ '^[A-Za-z0-9._-]{1,64}$'),
    checklist_version int         check (checklist_version >= 1), -- pinned at check-in
    announced         boolean     not null,
    window_start      timestamptz not null,
    window_end        timestamptz not null check (window_end > window_start),
    grace_end         timestamptz not null check (grace_end >= window_end),
    scheduled_at      timestamptz check (scheduled_at between window_start and window_end),
    status            text        not null check (status in ('PLANNED', 'IN_PROGRESS', 'COMPLETED', 'MISSED', 'CANCELLED',
                                                             'NOT_MADE')),
    reason            text        check (length(reason) between 1 and 64), -- code: why cancelled or not made
    note              text        check (length(note) between 1 and 2000),
    completed_at      timestamptz,
    changed_at        timestamptz not null,
    revision          bigint      not null check (revision >= 1),
    version           bigint      not null,
    check ((status = 'COMPLETED') = (completed_at is not null)),
    check (status not in ('IN_PROGRESS', 'COMPLETED') or checklist_version is not null),
    check (status not in ('CANCELLED', 'NOT_MADE') or reason is not null)
);
create index visit_unit on visit (unit_id, id);
create index visit_window on visit (window_start, id);
create index visit_origin on visit (origin_id, id) where origin_id is not null;
-- What is still to be done, by the instant from which it is missed.
create index visit_open on visit (grace_end, id) where status = 'PLANNED';

-- Who may or must make the visit. Where several stand, the first to check in leads.
create table visit_inspector (
    visit_id     uuid    not null references visit,
    inspector_id uuid    not null references inspector,
    lead         boolean not null,
    primary key (visit_id, inspector_id)
);
create index visit_inspector_inspector on visit_inspector (inspector_id, visit_id);
create unique index visit_inspector_lead on visit_inspector (visit_id) where lead;
