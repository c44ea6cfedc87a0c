create table feedback (
    id            uuid        primary key, -- chosen by the device
    unit_id       uuid        not null,
    captured_at   timestamptz not null,    -- by the device's clock
    received_at   timestamptz not null,    -- by ours
    received_from text        not null check (length(received_from) <= 255),
    channel       text        not null check (channel ~ '^[a-z0-9-]{1,32}$'),
    csat          smallint    check (csat between 1 and 5),
    nps           smallint    check (nps between 0 and 10),
    ces           smallint    check (ces between 1 and 7),
    comment       text        check (length(comment) between 1 and 4000),
    complaint     boolean     not null,
    touchpoint    text        check (length(touchpoint) between 1 and 100),
    content_hash  bytea       not null,    -- tells a repeat from another answer under the same id
    revision      bigint      not null,
    version       bigint      not null,
    check (complaint or num_nonnulls(csat, nps, ces, comment) > 0)
);
create index feedback_captured on feedback (captured_at, id);
create index feedback_unit_captured on feedback (unit_id, captured_at, id);
create index feedback_complaints on feedback (captured_at, id) where complaint;

create table customer_case (
    id                   uuid        primary key,
    external_id          text        unique check (length(external_id) between 1 and 100),
    unit_id              uuid        not null,
    category             text        not null check (length(category) between 1 and 100),
    department           text        not null check (length(department) between 1 and 100),
    channel              text        not null check (length(channel) between 1 and 100),
    status               text        not null check (status in ('OPEN', 'RESOLVED')),
    opened_at            timestamptz not null,
    due_at               timestamptz,
    reopened_at          timestamptz,
    resolved_at          timestamptz,
    cause                text        check (length(cause) between 1 and 1000),
    hand_offs            int         not null check (hand_offs >= 0),
    feedback_id          uuid        references feedback (id),
    imported_hash        text,        -- of what the import said, which later steps here do not change
    imported_resolved_at timestamptz,
    revision             bigint      not null,
    version              bigint      not null,
    check ((status = 'RESOLVED') = (resolved_at is not null)),
    check (resolved_at >= opened_at),
    check (external_id is null or imported_hash is not null)
);
create index customer_case_opened on customer_case (opened_at, id);
create index customer_case_unit_opened on customer_case (unit_id, opened_at, id);
create index customer_case_status_opened on customer_case (status, opened_at, id);
create index customer_case_category_opened on customer_case (category, opened_at, id);
create index customer_case_department_opened on customer_case (department, opened_at, id);
create index customer_case_feedback on customer_case (feedback_id) where feedback_id is not null;

-- What happened to a case and who did it; never changed.
create table case_step (
    id              uuid        primary key,
    case_id         uuid        not null references customer_case (id),
    revision        bigint      not null,
    kind            text        not null check (kind in ('OPENED', 'HANDED_OFF', 'RESOLVED', 'REOPENED')),
    occurred_at     timestamptz not null,
    recorded_at     timestamptz not null default now(),
    who             text        not null check (length(who) <= 255), -- the token's subject
    from_department text,
    to_department   text,
    note            text        check (length(note) between 1 and 1000),
    unique (case_id, revision)
);
