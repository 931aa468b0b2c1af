-- What makes the ledger provable to others: signed statements of its tree, and the part of the tree that is too far to work out anew.

create function store.refuse_loss() returns trigger language plpgsql as $$
begin
    raise exception 'what is kept in % is never changed or removed', tg_table_name using errcode = 'insufficient_privilege';
end
$$;

-- Checkpoints (C2SP tlog-checkpoint), as they were signed. Size and root stand in the note; the size is here to find it by.
create table store.checkpoint (
    size      bigint primary key,
    signed_at timestamptz not null default now(),
    note      text collate "C" not null
);
create trigger checkpoint_is_append_only before update or delete or truncate on store.checkpoint
    for each statement execute function store.refuse_loss();

-- The root of every full tile of 256 hashes (C2SP tlog-tiles). Level 0 stands over the leaf hashes of the events, level 1 over the
-- roots of level 0, and so on. Made from them by whoever signs checkpoints, not by appends, and made again when it is emptied.
create table store.tile (
    level  smallint not null,
    number bigint not null,
    root   bytea not null,
    primary key (level, number)
);
