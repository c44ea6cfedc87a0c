-- The staff of the units as the staff topic tells of them: who can own a corrective action.
create table staff_member (
    id       uuid   primary key,
    unit_id  uuid   not null,
    code     text   not null,
    name     text   not null,
    revision bigint not null check (revision >= 1)
);
create index staff_member_code on staff_member (unit_id, code);

alter table finding
    add column severity            text    check (severity in ('MAJOR', 'MINOR', 'OBSERVATION', 'GOOD_PRACTICE')),
    add column note                text    check (length(note) <= 2000),
    add column attachments         jsonb   not null default '[]', -- SHA-256 hashes
    add column pointed_out_to      text    check (length(pointed_out_to) <= 200),
    add column recurrent           boolean not null default false,
    add column previous_finding_id uuid    references finding, -- the one before in a chain of recurrences
    add check (not recurrent or severity <> 'GOOD_PRACTICE');
update finding f set severity = a.severity from corrective_action a where a.finding_id = f.id;
alter table finding
    alter column severity set not null,
    alter column attachments drop default,
    alter column recurrent drop default;
create index finding_severity on finding (severity, id);
create index finding_item on finding (item_code, id) where item_code is not null;
create index finding_recurrent on finding (id) where recurrent;

alter table corrective_action
    add column checklist_code  text,
    add column item_code       text    check (length(item_code) between 1 and 64),
    add column course          text    check (length(course) between 1 and 64), -- that the checklist names for this failure
    add column stage           text    check (stage in ('OPEN', 'CONTAINED', 'DONE', 'VERIFIED')),
    add column open_since      date, -- when it was opened, rejected or reopened last
    add column recurrent       boolean not null default false,
    add column containment     text    check (length(containment) <= 2000),
    add column owner_id        uuid, -- a staff member; absent: a role, or nobody
    add column owner           text    check (length(owner) between 1 and 200), -- code of the staff member, or a role
    add column verified_on     date,
    add column overdue         boolean not null default false, -- as last told
    add column escalation_level int    not null default 0 check (escalation_level between 0 and 3),
    add column reopened_count  int     not null default 0 check (reopened_count >= 0),
    add column reopened_by     uuid    references finding;
update corrective_action a
set checklist_code = i.checklist_code, item_code = f.item_code, open_since = a.opened_on,
    stage = case a.status when 'OPEN' then 'OPEN' else 'DONE' end
from finding f join inspection i on i.id = f.inspection_id
where f.id = a.finding_id;
alter table corrective_action
    alter column checklist_code set not null,
    alter column stage set not null,
    alter column open_since set not null,
    alter column recurrent drop default,
    alter column overdue drop default,
    alter column escalation_level drop default,
    alter column reopened_count drop default,
    add check ((stage in ('DONE', 'VERIFIED')) = (status = 'CLOSED')),
    add check ((stage = 'VERIFIED') = (verified_on is not null)),
    add check (owner_id is null or owner is not null);
create index corrective_action_stage on corrective_action (stage, id);
create index corrective_action_severity on corrective_action (severity, id);
create index corrective_action_checklist on corrective_action (checklist_code, id);
create index corrective_action_item on corrective_action (item_code, id) where item_code is not null;
create index corrective_action_owner on corrective_action (owner, id) where owner is not null;
create index corrective_action_overdue on corrective_action (id) where overdue;
create index corrective_action_recurrent on corrective_action (id) where recurrent;
drop index corrective_action_due;
create index corrective_action_due on corrective_action (due_on, id) where due_on is not null;

-- What a unit says it did, once for every time it said so, and what the reviewer made of it.
create table correction (
    id               uuid        primary key,
    action_id        uuid        not null references corrective_action,
    done_on          date        not null,
    cause_category   text        check (cause_category in ('PEOPLE', 'METHOD', 'MACHINE', 'MATERIAL', 'MEASUREMENT',
                                                           'ENVIRONMENT')),
    whys             jsonb       not null,
    permanent_action text        check (length(permanent_action) <= 2000),
    prevention       text        check (length(prevention) <= 2000),
    evidence         jsonb       not null, -- SHA-256 hashes
    note             text        check (length(note) <= 2000),
    said_at          timestamptz not null,
    said_by          text        not null,
    outcome          text        check (outcome in ('ACCEPTED', 'REJECTED')),
    reason           text        check (length(reason) <= 2000),
    reviewed_at      timestamptz,
    reviewed_by      text,
    check ((outcome is null) = (reviewed_at is null))
);
create index correction_action on correction (action_id, id);

-- Every step of an action with the values it changed; reminders have a table of their own.
create table corrective_action_step (
    id        uuid        primary key,
    action_id uuid        not null references corrective_action,
    step      text        not null,
    reason    text        check (length(reason) <= 2000),
    changes   jsonb       not null,
    taken_at  timestamptz not null
);
create index corrective_action_step_action on corrective_action_step (action_id, id);

-- When the next reminder of an open action with a deadline is due; a moved deadline starts it anew.
create table reminder_clock (
    action_id uuid not null primary key references corrective_action,
    rung      text not null check (rung in ('DUE_SOON', 'OVERDUE', 'UNIT_MANAGER', 'SUPERVISOR', 'HEAD_OFFICE')),
    next_on   date not null -- local date of the unit
);
create index reminder_clock_next on reminder_clock (next_on, action_id);

-- Reminders that were given.
create table reminder (
    id        uuid        primary key,
    action_id uuid        not null references corrective_action,
    unit_id   uuid        not null references unit,
    rung      text        not null check (rung in ('DUE_SOON', 'OVERDUE', 'UNIT_MANAGER', 'SUPERVISOR', 'HEAD_OFFICE')),
    due_on    date        not null,
    given_at  timestamptz not null,
    revision  bigint      not null, -- of the action
    unique (action_id, revision)
);
create index reminder_unit on reminder (unit_id, id);
create index reminder_for_unit on reminder ((case when rung in ('DUE_SOON', 'OVERDUE', 'UNIT_MANAGER') then 1 else 0 end), id);
create index reminder_for_region on reminder ((case when rung = 'SUPERVISOR' then 1 else 0 end), id);
create index reminder_for_head_office on reminder ((case when rung = 'HEAD_OFFICE' then 1 else 0 end), id);
insert into reminder_clock (action_id, rung, next_on)
select id, 'OVERDUE', due_on + 1 from corrective_action where status = 'OPEN' and due_on is not null;
