-- The sessions that are open, by account, so that their holder, the provider and operators can end them (ADR 0028). Sessions
-- and accounts are SHA-256 digests of their identifiers.
create table opened_session (
    opened_at        timestamptz not null,
    expires_at       timestamptz not null,
    id               text        not null,
    subject          text        not null,
    provider_session text,
    origin           text,
    kiosk            boolean     not null,
    constraint opened_session_pk primary key (id),
    constraint opened_session_id_length check (char_length(id) = 64),
    constraint opened_session_subject_length check (char_length(subject) = 64),
    constraint opened_session_provider_session_length check (char_length(provider_session) = 64),
    constraint opened_session_origin_length check (char_length(origin) between 1 and 100)
);

create index opened_session_of_subject on opened_session (subject);
create index opened_session_of_provider_session on opened_session (provider_session) where provider_session is not null;

-- What an account was issued until then opens nothing any more: sessions and bearer tokens. '*' stands for all accounts.
create table ended_subject (
    ended_at timestamptz not null,
    subject  text        not null,
    constraint ended_subject_pk primary key (subject),
    constraint ended_subject_length check (char_length(subject) = 64 or subject = '*')
);

-- Logout tokens that were used: each works once (OpenID Connect Back-Channel Logout 1.0, 2.6).
create table logout_token (
    expires_at timestamptz not null,
    id         text        not null,
    constraint logout_token_pk primary key (id),
    constraint logout_token_id_length check (char_length(id) = 64)
);
