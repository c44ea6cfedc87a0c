-- Column names follow Debezium's event router, so that Kafka Connect can read the same table.
create table outbox (
    id                uuid        primary key,
    seq               bigint      generated always as identity,
    aggregatetype     text        not null, -- the topic
    aggregateid       text        not null,
    aggregate_version bigint      not null,
    type              text        not null,
    unit_id           uuid        not null,
    record_key        text        not null,
    occurred_at       timestamptz not null,
    payload           text        not null,
    traceparent       text,
    published_at      timestamptz,
    parked_at         timestamptz, -- can never be sent; its key waits, others go on
    parked_reason     text,
    unique (aggregatetype, aggregateid, aggregate_version)
);
create index outbox_waiting on outbox (seq) where published_at is null;
create index outbox_parked on outbox (aggregatetype, record_key) where parked_at is not null;
create index outbox_published on outbox (published_at) where published_at is not null;

create table inbox (
    consumer    text        not null,
    event_id    uuid        not null,
    received_at timestamptz not null default now(),
    primary key (consumer, event_id)
);

-- A record that cannot be handled. The relay copies it to the dead-letter topic.
create table dead_letter (
    id           uuid        primary key,
    topic        text        not null,
    partition    int         not null,
    "offset"     bigint      not null,
    record_key   bytea,
    payload      bytea,
    headers      jsonb       not null,
    reason       text        not null,
    recorded_at  timestamptz not null default now(),
    published_at timestamptz,
    unique (topic, partition, "offset")
);
create index dead_letter_waiting on dead_letter (recorded_at) where published_at is null;

create table idempotency_key (
    caller      text        not null,
    key         text        not null,
    fingerprint text        not null,
    answer      text        not null,
    stored_at   timestamptz not null default now(),
    primary key (caller, key)
);
create index idempotency_key_stored on idempotency_key (stored_at);
