-- What the service's own role may do. Run as the owner after every migration; {role} and {database} are quoted identifiers.

grant create, temporary on database {database} to {role};
grant usage on schema app, store to {role};

-- Accounts, tokens, files, jobs: its own affairs.
grant select, insert, update, delete on all tables in schema app to {role};
grant usage, select on all sequences in schema app to {role};
revoke insert, update, delete on app.flyway_schema_history from {role};

-- The access log: it reads, it adds, it moves the head; what is too old it has the owner drop.
revoke all on app.access_log, app.access_head, app.access_anchor from {role};
grant select, insert on app.access_log to {role};
grant select, update (sequence, at, hash) on app.access_head to {role};
grant select on app.access_anchor to {role};

-- The ledger: it reads, it adds, it moves the head. A person's key it can empty; snapshots are disposable.
revoke all on all tables in schema store from {role};
grant select on all tables in schema store to {role};
grant insert on store.event, store.receipt, store.subject_key, store.blind_entry, store.checkpoint, store.tile,
    store.snapshot to {role};
grant update (position, recorded_at, frontier, root) on store.ledger_head to {role};
grant update (wrapped, erased_at) on store.subject_key to {role};
grant update, delete on store.snapshot to {role};
grant delete on store.blind_entry to {role};

-- Projections are its own to make and drop; those that an earlier version made as the owner are handed over.
do $$
declare
    one record;
begin
    for one in
        select c.oid::regclass as name
          from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where n.nspname not in ('app', 'store', 'public', 'information_schema') and n.nspname not like 'pg\_%'
           and c.relkind in ('r', 'p', 'v', 'm') and c.relowner <> '{role}'::regrole
    loop
        execute format('alter table %s owner to %s', one.name, '{role}');
    end loop;
    for one in
        select nspname as name
          from pg_namespace
         where nspname not in ('app', 'store', 'public', 'information_schema') and nspname not like 'pg\_%'
           and nspowner <> '{role}'::regrole
    loop
        execute format('alter schema %I owner to %s', one.name, '{role}');
    end loop;
end
$$;
