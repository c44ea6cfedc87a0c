-- A row is one version of a checklist or, without a number, the draft of the next.
alter table checklist
    alter column number drop not null,
    add column not_applicable text        not null default 'EXCLUDE' check (not_applicable in ('EXCLUDE', 'FULL', 'ZERO')),
    add column grades         jsonb       not null default '[]',
    add column status         text        not null default 'PUBLISHED' check (status in ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
    add column changed_at     timestamptz,
    add column published_at   timestamptz,
    add column revision       bigint      not null default 1 check (revision >= 1);
update checklist set changed_at = created_at, published_at = created_at;
alter table checklist
    alter column changed_at set not null,
    alter column not_applicable drop default,
    alter column grades drop default,
    alter column status drop default,
    alter column revision drop default,
    add check ((status = 'DRAFT') = (number is null)),
    add check ((status = 'DRAFT') = (published_at is null));
create unique index checklist_draft on checklist (code) where status = 'DRAFT';
create index checklist_status on checklist (status, id);

-- The score against the unit's earlier ones on the same checklist, as they were when it was recorded.
alter table inspection
    add column grade              text    check (length(grade) between 1 and 16),
    add column recheck_suggested  boolean not null default false,
    add column recheck_mean       numeric(9, 6),
    add column recheck_deviation  numeric(9, 6),
    add column recheck_count      int     check (recheck_count >= 8);
alter table inspection alter column recheck_suggested drop default;
create index inspection_recheck on inspection (completed_at, id) where recheck_suggested;

-- With the score, the history is read from the index alone.
drop index inspection_sequence;
create index inspection_sequence on inspection (unit_id, checklist_code, completed_at, id) include (score);
