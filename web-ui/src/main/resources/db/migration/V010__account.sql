-- Who can log in. No events: a password hash must be able to vanish.
create table app.account (
    username      text primary key check (username = lower(username)),
    official_id   uuid not null,
    password_hash text not null,
    created_at    timestamptz not null,
    -- Made for trying Rada: everybody knows them, so while they exist only this machine is served.
    demo          boolean not null
);
