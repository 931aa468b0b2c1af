-- Imports at work and done. No events: what a file brought is in the ledger, how the bringing went is here.
create table app.import_job (
    import_id      uuid primary key,
    number         bigint generated always as identity unique,
    file_name      text not null,
    sha256         text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    size           bigint not null,
    format         text not null,
    official_id    uuid not null,
    username       text not null,
    created_at     timestamptz not null,
    mode           text not null check (mode in ('CHECK', 'APPLY')),
    state          text not null check (state in ('RUNNING', 'CHECKED', 'APPLIED', 'REFUSED', 'CANCELLED', 'FAILED')),
    started_at     timestamptz not null,
    ended_at       timestamptz,
    -- Somebody wants it stopped; whoever works on it sees that between two activities.
    stop_asked     boolean not null default false,
    total          integer not null default 0,
    accepted       integer not null default 0,
    rejected       integer not null default 0,
    new_events     integer not null default 0,
    new_projects   integer not null default 0,
    known_projects integer not null default 0,
    new_lines      integer not null default 0,
    new_entries    integer not null default 0,
    problems       integer not null default 0,
    -- Of the last event that came of it; 0 for none.
    position       bigint not null default 0,
    totals         text not null default '{}'
);

create index import_job_running on app.import_job (started_at) where state = 'RUNNING';

-- What the report tells, in no language: the key of a sentence, and a JSON list of what stands in it.
create table app.import_finding (
    import_id   uuid not null references app.import_job on delete cascade,
    number      integer not null,
    line        integer not null,
    path        text not null,
    code        text not null,
    message_key text not null,
    args        text not null,
    primary key (import_id, line, number)
);

-- The projects of the file, in its order.
create table app.import_project (
    import_id  uuid not null references app.import_job on delete cascade,
    number     integer not null,
    project_id uuid not null,
    identifier text not null,
    title      text not null,
    -- NEW, MORE or SAME where it was checked; CHANGED or SAME where it was applied; REFUSED
    outcome    text not null,
    primary key (import_id, number)
);
