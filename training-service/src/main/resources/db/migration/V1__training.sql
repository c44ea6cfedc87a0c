create table course (
    id                  uuid    primary key,
    code                text    not null unique check (code ~ '^[A-Za-z0-9._-]{1,64}$'),
    title_zh            text    not null check (length(title_zh) between 1 and 200),
    title_en            text    not null check (length(title_en) between 1 and 200),
    theory_pass_mark    numeric not null check (theory_pass_mark between 0 and 100),
    practical_pass_mark numeric not null check (practical_pass_mark between 0 and 100),
    minimum_attendance  numeric check (minimum_attendance between 0 and 100),
    theory_weight       numeric not null check (theory_weight between 0 and 1),
    validity_months     int     check (validity_months between 1 and 600)
);

create table staff_member (
    id            uuid        primary key,
    unit_id       uuid        not null,
    code          text        not null unique check (code ~ '^[A-Za-z0-9._-]{1,64}$'),
    name          text        not null check (length(name) between 1 and 200),
    registered_at timestamptz not null,
    revision      bigint      not null,
    version       bigint      not null
);
create index staff_member_unit on staff_member (unit_id, id);

create table exam_result (
    id          uuid        primary key,
    unit_id     uuid        not null, -- where the person worked when the result was recorded
    staff_id    uuid        not null references staff_member,
    staff_code  text        not null,
    course_id   uuid        not null references course,
    course_code text        not null,
    taken_at    timestamptz not null,
    attempt     int         not null check (attempt >= 1),
    theory      numeric     check (theory between 0 and 100),
    practical   numeric     check (practical between 0 and 100),
    attendance  numeric     check (attendance between 0 and 100),
    passed      boolean     not null,
    grade       numeric     check (grade between 0 and 100),
    revision    bigint      not null,
    version     bigint      not null,
    unique (staff_id, course_id, taken_at),
    check (grade is not null or not passed)
);
create index exam_result_unit on exam_result (unit_id, id);
create index exam_result_staff on exam_result (staff_code, id);
create index exam_result_course on exam_result (course_code, id);
create index exam_result_taken on exam_result (taken_at, id);

create table certificate (
    id                  uuid        primary key,
    unit_id             uuid        not null,
    staff_id            uuid        not null references staff_member,
    staff_code          text        not null,
    course_id           uuid        not null references course,
    course_code         text        not null,
    issued_at           timestamptz not null,
    issued_on           date        not null,
    expires_on          date        not null check (expires_on >= issued_on),
    previous_expires_on date,
    revision            bigint      not null,
    version             bigint      not null,
    unique (staff_id, course_id)
);
create index certificate_unit on certificate (unit_id, id);
create index certificate_staff on certificate (staff_code, id);
create index certificate_course on certificate (course_code, id);
create index certificate_expiry on certificate (expires_on, id);
