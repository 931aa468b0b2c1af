-- Whose some value is, such as a personal code: a fingerprint of the value under a key that is not in this database. A row goes when the
-- person's key is destroyed.
create table store.blind_entry (
    mac     bytea primary key,
    subject uuid not null
);
create index blind_entry_subject on store.blind_entry (subject);
