-- The sessions closed before their token expired: what a stolen cookie would still open. Rows past their expiry mean
-- nothing any more.
create table ended_session (
    expires_at timestamptz not null,
    id         text        not null,
    constraint ended_session_pk primary key (id),
    constraint ended_session_id_length check (char_length(id) between 1 and 100)
);
