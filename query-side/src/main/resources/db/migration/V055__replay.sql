-- Everything folded anew beside the rows in use: to take their place (REBUILD), or to be held against them (CHECK). One of a kind runs at a
-- time; here every process sees how far it is, and whoever comes after one that ended half-way finds what to go on with.
create table app.replay (
    replay_id        bigint generated always as identity primary key,
    kind             text not null check (kind in ('REBUILD', 'CHECK')),
    state            text not null check (state in ('RUNNING', 'DONE', 'CANCELLED', 'FAILED')),
    made_of          text not null,          -- fingerprint of the tables and folds
    asked_by         uuid,                   -- the official; null for the service itself
    asked_at         timestamptz not null,
    process          text not null,          -- who is at it
    taken_up_at      timestamptz not null,   -- since when
    taken_up_from    bigint not null,        -- and from which position on
    done             bigint not null,
    total            bigint not null,
    cancel_asked     boolean not null default false,
    ended_at         timestamptz,
    failure          text,                   -- the kind of error
    row_count        bigint,                 -- of a CHECK: rows that were compared
    difference_count bigint,                 -- and how many of them differ
    tables           jsonb not null default '[]',
    differences      jsonb not null default '[]' -- the first of them, column by column
);
create unique index replay_running on app.replay (kind) where state = 'RUNNING';
