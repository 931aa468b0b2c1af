-- When a password was set: sessions and programs that came in with an older one end.
-- A temporary one opens nothing but the page where it is changed, and nothing at all after its time.
alter table app.account
    add column password_set_at timestamptz,
    add column temporary_until timestamptz;
update app.account set password_set_at = created_at;
alter table app.account alter column password_set_at set not null;
