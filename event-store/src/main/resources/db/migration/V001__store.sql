-- What is kept. The tables of schema store are the truth; everything in schema view can be made from them again.
-- The schemas store and app are made by whoever runs the migrations.

-- One row an event. Positions are dense from 1 and are handed out by moving store.ledger_head in the same statement,
-- so commit order is position order. Names are compared byte by byte, which is all that is asked of them. json (not jsonb) keeps the canonical text byte for byte: the leaf hash covers it.
create table store.event (
    position       bigint primary key,
    event_id       uuid not null,
    type           text collate "C" not null,
    revision       integer not null,
    aggregate_type text collate "C" not null,
    aggregate_id   uuid not null,
    sequence       bigint not null,
    recorded_at    timestamptz not null,
    effective_at   text collate "C" not null,
    belongs_to     uuid[] not null,
    metadata       json not null,
    data           json not null,
    leaf_hash      bytea not null,
    constraint event_stream_key unique (aggregate_id, aggregate_type, sequence)
);
create index event_recorded_at on store.event (recorded_at, position);
create index event_belongs_to on store.event using gin (belongs_to);

create function store.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'stored events are never changed or removed' using errcode = 'insufficient_privilege';
end
$$;
create trigger event_is_append_only before update or delete or truncate on store.event
    for each statement execute function store.refuse_change();

-- The last position, when it was recorded, and the Merkle tree over all events: its frontier (RFC 9162) and its root.
create table store.ledger_head (
    only_row    boolean primary key default true check (only_row),
    position    bigint not null,
    recorded_at timestamptz not null,
    frontier    bytea not null,
    root        bytea not null
) with (fillfactor = 10);
insert into store.ledger_head (position, recorded_at, frontier, root)
values (0, 'epoch', '', sha256(''));

create function store.refuse_second_start() returns trigger language plpgsql as $$
begin
    raise exception 'the ledger has one head, which only moves forward' using errcode = 'insufficient_privilege';
end
$$;
create trigger ledger_head_stays before insert or delete or truncate on store.ledger_head
    for each statement execute function store.refuse_second_start();

-- A snapshot spares reading a long stream; any of them may be deleted at any time.
create table store.snapshot (
    aggregate_type text collate "C" not null,
    aggregate_id   uuid not null,
    sequence       bigint not null,
    event_id       uuid not null,
    type           text not null,
    revision       integer not null,
    stored_at      timestamptz not null,
    data           json not null,
    primary key (aggregate_id, aggregate_type)
);

-- The answer to each accepted command, kept so that the same command sent again gets it again. The body only as an HMAC.
create table store.receipt (
    command_id  uuid primary key,
    body_mac    bytea not null,
    id          text not null,
    version     bigint not null,
    events      text not null,
    position    bigint not null,
    recorded_at timestamptz not null
);

-- A person's key, wrapped by the master key, which is not in this database. Once erased, the row stays without the key:
-- nobody gets a second key under the same subject.
create table store.subject_key (
    subject   uuid primary key,
    wrapped   text,
    erased_at timestamptz,
    check ((wrapped is null) = (erased_at is not null))
);

-- How far each of Axon's event processors has come. Updated once a batch, so most of every page is left free.
create table app.token_entry (
    processor_name text not null,
    segment        integer not null,
    token          bytea,
    token_type     text,
    timestamp      text,
    owner          text,
    primary key (processor_name, segment)
) with (fillfactor = 50);
