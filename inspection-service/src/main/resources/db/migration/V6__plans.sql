create table plan (
    id                  uuid        primary key,
    code                text        not null unique check (code ~ '^[A-Za-z0-9._-]{1,64}$'),
    title_chinese       text        not null check (length(title_chinese) between 1 and 200),
    title_english       text        not null check (length(title_english) between 1 and 200),
    checklist_code      text        not null check (checklist_code ~ '^[A-Za-z0-9._-]{1,64}$'),
    kind                text        not null check (kind in ('SCHEDULED', 'SPOT_CHECK', 'SELF', 'INDEPENDENT', 'JOINT',
                                                             'THIRD_PARTY', 'MYSTERY')),
    announced           boolean     not null,
    recurrence          text        not null check (length(recurrence) between 1 and 500), -- value of an RRULE, in local time
    starts_at           timestamp   not null, -- local to each unit
    ends_on             date,
    month_end           text        not null check (month_end in ('SKIP', 'CLAMP')),
    holidays            text        not null check (holidays in ('KEEP', 'SKIP', 'NEXT_WORKING_DAY', 'PREVIOUS_WORKING_DAY')),
    target_units        text[]      not null check (cardinality(target_units) <= 1000), -- codes; empty: the filters count
    target_region       text,
    target_category     text        check (length(target_category) between 1 and 100),
    target_tags         text[]      not null check (cardinality(target_tags) <= 20),
    window_minutes      int         not null check (window_minutes >= 15),
    grace_minutes       int         not null check (grace_minutes >= 0),
    lead_days           int         not null check (lead_days between 1 and 400),
    inspectors          text[]      not null check (cardinality(inspectors) <= 20), -- codes
    assignment          text        not null check (assignment in ('ANY_ONE', 'ALL')),
    normal_days         int         check (normal_days between shortest_days and longest_days),
    shortest_days       int         check (shortest_days >= 1),
    longest_days        int         check (longest_days <= 1100),
    at_least_every_days int         not null check (at_least_every_days between 1 and 1100),
    status              text        not null check (status in ('ACTIVE', 'PAUSED', 'ENDED')),
    edition             int         not null check (edition >= 1),
    applies_from        timestamp, -- local: occurrences before it stay as an earlier edition made them
    next_run_at         timestamptz not null default '-infinity', -- when its visits are brought up to date again
    changed_at          timestamptz not null,
    revision            bigint      not null check (revision >= 1),
    version             bigint      not null,
    check (num_nonnulls(normal_days, shortest_days, longest_days) in (0, 3))
);
create index plan_status on plan (status, id);
create index plan_checklist on plan (checklist_code, id);
create index plan_changed on plan (changed_at, id);
create index plan_next_run on plan (next_run_at, id);

-- One occurrence of a rule that is skipped or moved: at one unit, or at all of them.
create table plan_exception (
    id          uuid        primary key,
    plan_id     uuid        not null references plan,
    unit_id     uuid        references unit,
    original    timestamp   not null, -- local, as the rule names it
    moved_to    timestamp, -- local; null: skipped
    reason      text        not null check (length(reason) between 1 and 500),
    recorded_at timestamptz not null,
    unique nulls not distinct (plan_id, original, unit_id)
);

-- Which visit was planned for which occurrence. The key makes generation idempotent.
create table plan_occurrence (
    plan_id      uuid        not null references plan,
    unit_id      uuid        not null references unit,
    original     timestamp   not null, -- local, as the rule names it
    inspector_id uuid        references inspector, -- null: the visit is not one of several
    visit_id     uuid        not null unique references visit,
    window_start timestamptz not null,
    window_end   timestamptz not null,
    grace_end    timestamptz not null,
    edition      int         not null,
    withdrawn    boolean     not null, -- the plan called the visit off itself; it may plan it again
    reason       jsonb, -- why an adaptive interval chose it
    unique nulls not distinct (plan_id, unit_id, original, inspector_id)
);
create index plan_occurrence_open on plan_occurrence (plan_id, window_start) where not withdrawn;

-- Copies of what other services say of units; a unit may be unknown here yet.
create table unit_risk (
    risk_id  uuid    primary key,
    unit_id  uuid    not null,
    level    text    check (level in ('LOW', 'MEDIUM', 'HIGH', 'EXTREME')), -- residual; null: not assessed
    open     boolean not null,
    revision bigint  not null
);
create index unit_risk_open on unit_risk (unit_id) where open;

create table unit_feedback (
    feedback_id uuid        primary key,
    unit_id     uuid        not null,
    occurred_at timestamptz not null,
    complaint   boolean     not null,
    revision    bigint      not null
);
create index unit_feedback_recent on unit_feedback (unit_id, occurred_at) include (complaint);
create index unit_feedback_age on unit_feedback (occurred_at);

-- Whether a plan is for a unit, as both are now.
create function plan_targets(p plan, u unit) returns boolean language sql stable as $$
    select u.status = 'OPEN' and case
        when cardinality(p.target_units) > 0 then u.code = any (p.target_units)
        else (p.target_region is null or u.region_path = p.target_region or starts_with(u.region_path, p.target_region || '/'))
            and (p.target_category is null or u.category = p.target_category)
            and (cardinality(p.target_tags) = 0 or coalesce(to_jsonb(u) -> 'tags', '[]') @> to_jsonb(p.target_tags)) end
$$;

-- Whether a unit lies in a caller's scope: {"everything": …, "regions": […], "units": […]}.
create function unit_in_scope(u unit, scope json) returns boolean language sql stable as $$
    select cast(scope ->> 'everything' as boolean)
        or u.code in (select json_array_elements_text(scope -> 'units'))
        or exists (
            select 1 from json_array_elements_text(scope -> 'regions') as region (path)
            where u.region_path = region.path or starts_with(u.region_path, region.path || '/'))
$$;

-- Whether a plan is for a unit in the scope, the only one in a JSON array.
create function plan_in_scope(plan_id uuid, scope text) returns boolean language sql stable as $$
    select exists (
        select 1 from plan p join unit u on plan_targets(p, u)
        where p.id = plan_id and unit_in_scope(u, cast(scope as json) -> 0))
$$;
