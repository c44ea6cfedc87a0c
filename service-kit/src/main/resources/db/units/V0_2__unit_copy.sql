-- The service's copy of the units, fed from their topic; the owner is inspection-service.
create table unit (
    id          uuid   primary key,
    code        text   not null unique,
    name        text   not null,
    category    text   not null,
    region_path text   not null,
    time_zone   text   not null,
    status      text   not null,
    revision    bigint not null
);
create index unit_region on unit (region_path text_pattern_ops);
