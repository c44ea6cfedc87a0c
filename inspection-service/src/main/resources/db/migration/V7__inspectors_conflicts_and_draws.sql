create index inspector_kind on inspector (kind, id);
create index inspector_organisation on inspector (organisation, id);
create index inspector_name on inspector (name, id);

-- Whether every one of these regions lies in one of those that the scope names; none does in an empty list.
create function regions_within(regions text[], scope text) returns boolean language sql immutable parallel safe
return cardinality(regions) > 0 and not exists (
    select from unnest(regions) as region (path)
    where not exists (select from unnest(string_to_array(scope, ',')) as reach (path)
                      where region.path = reach.path or starts_with(region.path, reach.path || '/')));

-- Whether one of these regions holds the other region or lies in it.
create function regions_touch(regions text[], other text) returns boolean language sql immutable parallel safe
return exists (
    select from unnest(regions) as region (path)
    where region.path = other or starts_with(region.path, other || '/') or starts_with(other, region.path || '/'));

-- Why an inspector is left out when somebody is drawn or chosen for a unit. Personal: it never leaves the service.
create table inspector_conflict (
    id           uuid        primary key,
    inspector_id uuid        not null references inspector,
    unit_id      uuid        not null references unit,
    reason       text        not null check (reason in ('FORMER_EMPLOYEE', 'FAMILY', 'FINANCIAL', 'RECENT_DISPUTE', 'OTHER')),
    note         text        check (length(note) between 1 and 1000),
    starts_on    date        not null,
    ends_on      date        check (ends_on >= starts_on), -- the last day; null: for good
    declared_by  text        not null,
    declared_at  timestamptz not null,
    revision     bigint      not null check (revision >= 1),
    version      bigint      not null
);
create index inspector_conflict_inspector on inspector_conflict (inspector_id, id);
create index inspector_conflict_unit on inspector_conflict (unit_id, inspector_id);

-- Serves the last inspection of each of thousands of units.
create index inspection_last on inspection (unit_id, completed_at desc, id desc) include (score);

create table draw (
    id                   uuid         primary key,
    status               text         not null check (status in ('PREPARED', 'DRAWN')),
    kind                 text         not null check (kind in ('SCHEDULED', 'SPOT_CHECK', 'INDEPENDENT', 'JOINT', 'THIRD_PARTY',
                                                               'MYSTERY')),
    checklist_code       text         not null check (checklist_code ~ '^[A-Za-z0-9._-]{1,64}$'),
    regions              text[]       not null check (cardinality(regions) between 1 and 20),
    category             text         check (length(category) between 1 and 100),
    units                int          not null check (units between 1 and 2000),
    strata_depth         int          not null check (strata_depth between 0 and 10), -- segments of the path; 10: all
    every_stratum        boolean      not null,
    allocation           text         not null check (allocation in ('SIZE', 'WEIGHT')),
    risk_strength        numeric(4,2) not null check (risk_strength between 0 and 3),
    score_strength       numeric(4,2) not null check (score_strength between 0 and 3),
    days_strength        numeric(4,2) not null check (days_strength between 0 and 3),
    cool_down_days       int          not null check (cool_down_days between 0 and 3650),
    inspectors_per_visit int          not null check (inspectors_per_visit between 2 and 5),
    inspector_kind       text         check (inspector_kind in ('INTERNAL', 'THIRD_PARTY')),
    minutes_per_visit    int          not null check (minutes_per_visit between 15 and 480),
    announced            boolean      not null,
    partial              boolean      not null,
    window_start         timestamptz  not null,
    window_end           timestamptz  not null,
    grace_end            timestamptz  not null,
    algorithm            text         not null,
    candidate_count      int          not null check (candidate_count >= units),
    stratum_count        int          not null check (stratum_count >= 1),
    list_hash            text         not null check (list_hash ~ '^[0-9a-f]{64}$'),
    seed                 bigint       not null,
    seed_hash            text         not null check (seed_hash ~ '^[0-9a-f]{64}$'),
    not_staffed          int          check (not_staffed between 0 and units),
    drawn_at             timestamptz,
    created_by           text         not null,
    created_at           timestamptz  not null,
    changed_at           timestamptz  not null,
    revision             bigint       not null check (revision >= 1),
    version              bigint       not null,
    check ((status = 'DRAWN') = (drawn_at is not null)),
    check ((status = 'DRAWN') = (not_staffed is not null))
);
create index draw_created on draw (created_at, id);
create index draw_checklist on draw (checklist_code, id);

-- What was drawn from, in the order of the list. Thousands a draw, and units are never deleted: no reference to them.
create table draw_candidate (
    draw_id  uuid          not null references draw,
    position int           not null check (position >= 0),
    unit_id  uuid          not null,
    stratum  text          not null,
    weight   numeric(16,6) not null check (weight >= 0),
    primary key (draw_id, position)
);

-- Who could be drawn, and what kept each from what.
create table draw_inspector (
    draw_id        uuid          not null references draw,
    position       int           not null check (position >= 0),
    inspector_id   uuid          not null references inspector,
    regions        text[]        not null,
    daily_capacity int           not null check (daily_capacity >= 1),
    excluded_units uuid[]        not null,
    booked         timestamptz[] not null,
    primary key (draw_id, position)
);

-- What came of it, in the order drawn.
create table draw_visit (
    draw_id      uuid        not null references draw,
    position     int         not null check (position >= 0),
    unit_id      uuid        not null references unit,
    stratum      text        not null,
    region_path  text        not null,
    time_zone    text        not null,
    opening      jsonb       not null,
    inspectors   uuid[]      not null,
    scheduled_at timestamptz,
    visit_id     uuid        references visit, -- null: nobody could be sent, or the unit has closed since
    primary key (draw_id, position),
    check ((scheduled_at is null) = (cardinality(inspectors) = 0))
);
create index draw_visit_unit on draw_visit (unit_id, draw_id);
