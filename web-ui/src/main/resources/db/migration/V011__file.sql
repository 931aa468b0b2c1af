-- The files of the content-addressed store: what kind they are and who brought them.
create table app.file (
    sha256      text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    media_type  text not null,
    size        bigint not null,
    uploaded_by uuid not null,
    uploaded_at timestamptz not null
);
