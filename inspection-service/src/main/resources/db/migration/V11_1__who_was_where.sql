-- Serves draws: who was lately at each of hundreds of units.
create index visit_unit_completed on visit (unit_id, completed_at) where completed_at is not null;
