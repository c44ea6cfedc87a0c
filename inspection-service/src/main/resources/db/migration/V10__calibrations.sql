-- Several inspectors score the same thing without seeing each other's answers.
create table calibration (
    id                uuid         primary key,
    unit_id           uuid         not null references unit,
    title             text         not null check (length(title) between 1 and 200),
    checklist_code    text         not null,
    checklist_version int          not null,
    inspection_id     uuid         references inspection, -- whose evidence they look at; absent: they look at the unit
    status            text         not null check (status in ('OPEN', 'CLOSED', 'CANCELLED')),
    opened_at         timestamptz  not null,
    closed_at         timestamptz,
    fleiss_kappa      numeric(7,6) check (fleiss_kappa between -1 and 1), -- of a closed one; absent: not defined
    alignment         numeric(5,2) check (alignment between 0 and 100),
    changed_at        timestamptz  not null,
    revision          bigint       not null check (revision >= 1),
    version           bigint       not null,
    check ((status = 'OPEN') = (closed_at is null)),
    foreign key (checklist_code, checklist_version) references checklist (code, number)
);
create index calibration_unit on calibration (unit_id, id);
create index calibration_status on calibration (status, id);

-- What one of them says. The answers never change once given.
create table calibration_sheet (
    id             uuid         primary key,
    calibration_id uuid         not null references calibration,
    inspector_id   uuid         not null references inspector,
    inspector_code text         not null,
    answers        text         check (length(answers) <= 4000000), -- JSON; absent: not given yet
    score          numeric(5,2) check (score between 0 and 100),
    verdict        text,
    given_at       timestamptz,
    alignment      numeric(5,2) check (alignment between 0 and 100), -- with the consensus, once closed
    unique (calibration_id, inspector_id),
    check ((answers is null) = (given_at is null))
);
create index calibration_sheet_inspector on calibration_sheet (inspector_id, calibration_id);

-- The answer that stands for all, item by item, of a closed calibration.
create table calibration_consensus (
    id             uuid    primary key,
    calibration_id uuid    not null references calibration,
    place          int     not null check (place >= 0),
    item_code      text    not null,
    answer         text    not null check (length(answer) <= 100000), -- JSON
    share          numeric(5,2) not null check (share between 0 and 100), -- of the sheets that say the same
    decided        boolean not null, -- by whoever closed it, since the sheets were undecided
    unique (calibration_id, item_code)
);
