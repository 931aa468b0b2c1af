-- Who has looked at what. Not events: it has a retention of its own, and looks change nothing. Every row is bound to the one before it by its
-- hash, SHA-256 of the previous hash and of the row in canonical JSON (ee.rada.store.access.LookHash).
create table app.access_log (
    sequence     bigint primary key,
    at           timestamptz not null,
    official_id  uuid not null,
    on_behalf_of uuid,
    post_id      uuid,
    roles        text collate "C" not null,
    channel      text collate "C" not null,
    address      text collate "C" not null,
    questions    text[] collate "C" not null,
    things       uuid[] not null,
    moment       text collate "C",
    outcome      text collate "C" not null,
    position     bigint not null,
    hash         bytea not null
);
create index access_log_at on app.access_log (at);
create index access_log_official on app.access_log (official_id, sequence);
create index access_log_things on app.access_log using gin (things);

-- The last row. It is locked by whoever adds the next one, so that the chain has one end however many processes write.
create table app.access_head (
    only_row boolean primary key default true check (only_row),
    sequence bigint not null,
    at       timestamptz not null,
    hash     bytea not null
) with (fillfactor = 10);
insert into app.access_head (sequence, at, hash) values (0, 'epoch', decode(repeat('00', 32), 'hex'));

-- The last row of what retention has dropped: from its hash on the rest of the chain still verifies.
create table app.access_anchor (
    sequence   bigint primary key,
    hash       bytea not null,
    dropped_at timestamptz not null default now()
);

create function app.refuse_access_change() returns trigger language plpgsql as $$
begin
    raise exception 'what is on record in % is never changed', tg_table_name using errcode = 'insufficient_privilege';
end
$$;
create trigger access_log_is_append_only before update or truncate on app.access_log
    for each statement execute function app.refuse_access_change();
create trigger access_anchor_is_append_only before update or delete or truncate on app.access_anchor
    for each statement execute function app.refuse_access_change();
create trigger access_head_stays before insert or delete or truncate on app.access_head
    for each statement execute function app.refuse_access_change();

-- A row goes only when its time is over and an anchor stands for it.
create function app.refuse_forgetting() returns trigger language plpgsql as $$
begin
    if old.sequence > coalesce((select max(sequence) from app.access_anchor), 0) then
        raise exception 'look % is still kept', old.sequence using errcode = 'insufficient_privilege';
    end if;
    return old;
end
$$;
create trigger access_log_is_kept before delete on app.access_log for each row execute function app.refuse_forgetting();

-- An anchor is the hash of a row that is there, and is older than a year whatever the service is set to.
create function app.refuse_false_anchor() returns trigger language plpgsql as $$
begin
    if not exists (select from app.access_log l
                    where l.sequence = new.sequence and l.hash = new.hash and l.at < now() - interval '1 year') then
        raise exception 'no look of over a year ago has that hash' using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;
create trigger access_anchor_is_true before insert on app.access_anchor for each row execute function app.refuse_false_anchor();

alter table app.access_log enable always trigger access_log_is_append_only;
alter table app.access_log enable always trigger access_log_is_kept;
alter table app.access_anchor enable always trigger access_anchor_is_append_only;
alter table app.access_anchor enable always trigger access_anchor_is_true;
alter table app.access_head enable always trigger access_head_stays;

-- Drops what is older, as the owner: the service's own role can only ask for it. Tells how many rows went.
create function app.drop_looks(before timestamptz) returns bigint
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    last    app.access_log;
    dropped bigint;
begin
    perform from app.access_head for update;
    select * into last from app.access_log where at < before order by sequence desc limit 1;
    if not found then
        return 0;
    end if;
    insert into app.access_anchor (sequence, hash) values (last.sequence, last.hash);
    delete from app.access_log where sequence <= last.sequence;
    get diagnostics dropped = row_count;
    return dropped;
end
$$;
