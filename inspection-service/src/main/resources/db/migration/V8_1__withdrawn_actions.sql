-- An action whose finding was withdrawn, since an appeal was granted: closed, without deadline, and counted nowhere.
alter table corrective_action
    drop constraint corrective_action_stage_check,
    drop constraint corrective_action_check1,
    add constraint corrective_action_stage_check check (stage in ('OPEN', 'CONTAINED', 'DONE', 'VERIFIED', 'WITHDRAWN')),
    add constraint corrective_action_stage_status check ((stage in ('OPEN', 'CONTAINED')) = (status = 'OPEN')),
    add constraint corrective_action_withdrawn check (stage <> 'WITHDRAWN' or due_on is null);
