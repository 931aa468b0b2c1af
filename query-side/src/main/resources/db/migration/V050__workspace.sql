-- Replay workspaces: schemas with the tables of `view`, filled up to an earlier position, kept for those who ask again.
create table app.workspace (
    name         text primary key,      -- the schema
    made_of      text not null,         -- fingerprint of its tables and folds
    generation   uuid not null,         -- this filling of it
    thing        uuid,                  -- whose events it was filled with; null for all
    effective_on date,                  -- only what was true by that day; null for all
    position     bigint not null,
    used_at      timestamptz not null
);
