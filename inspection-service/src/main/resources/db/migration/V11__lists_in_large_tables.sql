-- What to check again and what is overdue, in the order of the lists that show it.
create index inspection_recheck_newest on inspection (id) where recheck_suggested;
create index corrective_action_overdue_due on corrective_action (due_on, id) where overdue;
create index corrective_action_unit_open on corrective_action (unit_id, id) where status = 'OPEN';

-- A calendar asks for windows that reach into a time: where they end is read with where they start.
drop index visit_window;
create index visit_window on visit (window_start, window_end, id);
