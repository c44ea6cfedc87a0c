-- What was sent is named by its hash for ever; what is stored is that content without its places.
create table attachment (
    sha256          text        primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    stored_hash     text        not null check (stored_hash ~ '^[0-9a-f]{64}$'),
    stored_key      text        not null unique,
    kind            text        not null check (kind in ('PHOTO', 'VIDEO', 'VOICE', 'SIGNATURE')),
    media_type      text        not null check (length(media_type) between 1 and 100),
    bytes           bigint      not null check (bytes > 0), -- of what is stored
    width           int         check (width > 0),          -- as it is shown, after turning
    height          int         check (height > 0),
    thumbnail_bytes bigint      check (thumbnail_bytes > 0),
    first_sent_at   timestamptz not null,
    last_sent_at    timestamptz not null
);
create index attachment_last_sent on attachment (last_sent_at);

-- Who has had the content in hands: a hash alone opens nothing.
create table attachment_sender (
    sha256  text        not null references attachment on delete cascade,
    subject text        not null,
    sent_at timestamptz not null,
    primary key (sha256, subject)
);

-- Where it is used; nothing that is used is ever swept. No foreign key to the unit: its table differs between services.
create table attachment_link (
    sha256       text        not null references attachment,
    aggregate    text        not null check (length(aggregate) between 1 and 64),
    aggregate_id uuid        not null,
    unit_id      uuid, -- null: reference data, for everybody
    linked_at    timestamptz not null,
    primary key (sha256, aggregate, aggregate_id)
);
create index attachment_link_aggregate on attachment_link (aggregate_id);
