-- A look at a client's data tells which of them were shown, and on what ground; the client is among the things. A row a client.
alter table app.access_log
    add column fields  text[] collate "C" not null default '{}',
    add column purpose text collate "C";
