create table risk (
    id              uuid        primary key,
    unit_id         uuid        not null,
    title           text        not null check (length(title) between 1 and 200),
    description     text        check (length(description) <= 4000),
    category        text        not null check (category in ('MARKET', 'TECHNICAL', 'MANAGEMENT')),
    status          text        not null check (status in ('OPEN', 'CLOSED')),
    likelihood      int         check (likelihood between 1 and 5),
    impact          int         check (impact between 1 and 5),
    level           text        check (level in ('LOW', 'MEDIUM', 'HIGH', 'EXTREME')),
    points          int         not null check (points in (0, 1, 2, 4, 8)),
    open_treatments int         not null check (open_treatments >= 0),
    registered_at   timestamptz not null,
    assessed_at     timestamptz,
    closed_at       timestamptz,
    revision        bigint      not null,
    version         bigint      not null,
    check ((likelihood is null) = (assessed_at is null)),
    check ((likelihood is null) = (impact is null)),
    check ((likelihood is null) = (level is null)),
    check ((status = 'CLOSED') = (closed_at is not null)),
    check (status = 'OPEN' or points = 0)
);
create index risk_unit on risk (unit_id, id);
create index risk_category on risk (category, id);
create index risk_status on risk (status, id);
create index risk_level on risk (level, id);
create index risk_points on risk (points, id);

create table assessment (
    id          uuid        primary key,
    risk_id     uuid        not null references risk,
    likelihood  int         not null check (likelihood between 1 and 5),
    impact      int         not null check (impact between 1 and 5),
    level       text        not null check (level in ('LOW', 'MEDIUM', 'HIGH', 'EXTREME')),
    points      int         not null check (points in (1, 2, 4, 8)),
    grid        text        not null, -- the version of the grid that gave the level
    assessed_at timestamptz not null
);
create index assessment_risk on assessment (risk_id, id);
create index assessment_time on assessment (risk_id, assessed_at, id);

create table treatment (
    id                uuid        primary key,
    risk_id           uuid        not null references risk,
    unit_id           uuid        not null,
    strategy          text        not null check (strategy in ('AVOID', 'TRANSFER', 'MITIGATE', 'ACCEPT')),
    description       text        not null check (length(description) between 1 and 2000),
    status            text        not null check (status in ('OPEN', 'DONE')),
    opened_on         date        not null,
    due_on            date        not null check (due_on >= opened_on),
    done_on           date        check (done_on >= opened_on),
    previous_due_on   date,
    reschedule_reason text        check (length(reschedule_reason) between 1 and 1000),
    changed_at        timestamptz not null,
    revision          bigint      not null,
    version           bigint      not null,
    check ((status = 'DONE') = (done_on is not null))
);
create index treatment_risk on treatment (risk_id, id);
create index treatment_due on treatment (risk_id, due_on, id);

create table incident (
    id          uuid        primary key,
    risk_id     uuid        not null references risk,
    unit_id     uuid        not null,
    occurred_at timestamptz not null,
    note        text        not null check (length(note) between 1 and 2000)
);
create index incident_risk on incident (risk_id, id);
create index incident_time on incident (risk_id, occurred_at, id);
