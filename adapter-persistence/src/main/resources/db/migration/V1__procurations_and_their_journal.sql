-- Every mandant is known by an index (column mandant); who they and their mandataires are stands in the opaque columns
-- *_data. No other column, and no name of a constraint, says anything about a person. Statements on tables with a
-- mandant always name one, except those of the journal: the mandant is the key by which the data can be spread.
-- Columns of a fixed width come first, so that no row pays for padding.

create table procuration (
    granted_at      timestamptz not null,
    ends_at         timestamptz not null,
    revoked_at      timestamptz,
    id              uuid        not null,
    number          integer     not null,
    mandant         bytea       not null,
    canal           text        not null,
    mandant_data    bytea       not null,
    mandataire_data bytea       not null,
    constraint procuration_pk primary key (mandant, number),
    constraint procuration_id_unique unique (mandant, id),
    constraint procuration_number_from_1 check (number >= 1),
    constraint procuration_mandant_not_empty check (octet_length(mandant) > 0),
    constraint procuration_canal_known check (canal in ('WEB', 'MOBILE', 'BMS')),
    constraint procuration_ends_after_grant check (granted_at < ends_at),
    constraint procuration_revoked_within check (revoked_at >= granted_at and revoked_at < ends_at),
    constraint procuration_data_not_empty check (octet_length(mandant_data) > 0 and octet_length(mandataire_data) > 0)
);

-- What happened, in order. An entry is written without position, in the transaction of its change; see ADR 0003.
create table journal (
    id       bigint generated always as identity,
    position bigint,
    at       timestamptz not null,
    number   integer     not null,
    mandant  bytea       not null,
    kind     text        not null,
    constraint journal_pk primary key (id),
    constraint journal_once unique (mandant, number, kind),
    constraint journal_of_procuration foreign key (mandant, number) references procuration,
    constraint journal_kind_known check (kind in ('ACCORDEE', 'REVOQUEE')),
    constraint journal_position_from_1 check (position >= 1)
);

create unique index journal_position_unique on journal (position) where position is not null;
create index journal_without_position on journal (id) where position is null;

-- The last position given. Its only row is the lock of those who give positions.
create table journal_head (
    position  bigint  not null default 0,
    singleton boolean not null default true,
    constraint journal_head_pk primary key (singleton),
    constraint journal_head_single check (singleton),
    constraint journal_head_position_from_0 check (position >= 0)
);

insert into journal_head default values;

-- The first answer to a request with an idempotency key: the procuration of a number, or a refusal.
create table kept_answer (
    number          integer,
    running_until   date,
    mandant         bytea not null,
    key             text  not null,
    mandataire_data bytea,
    constraint kept_answer_pk primary key (mandant, key),
    constraint kept_answer_of_procuration foreign key (mandant, number) references procuration,
    constraint kept_answer_mandant_not_empty check (octet_length(mandant) > 0),
    constraint kept_answer_key_length check (char_length(key) between 1 and 255),
    constraint kept_answer_granted_or_refused check (
        case
            when number is not null then running_until is null and mandataire_data is null
            else running_until is not null and mandataire_data is not null and octet_length(mandataire_data) > 0
        end)
);

-- The traces of what agents looked at: only ever added.
create table consultation (
    at      timestamptz not null,
    id      bigint generated always as identity,
    mandant bytea       not null,
    agent   text        not null,
    site    text        not null,
    outcome text        not null,
    constraint consultation_pk primary key (mandant, at, id),
    constraint consultation_mandant_not_empty check (octet_length(mandant) > 0),
    constraint consultation_agent_length check (char_length(agent) between 1 and 100),
    constraint consultation_site_length check (char_length(site) between 1 and 100),
    constraint consultation_outcome_known check (
        outcome in ('REPRESENTE', 'AUCUNE_PROCURATION', 'NON_COUVERT', 'CONFORME', 'A_VERIFIER', 'DIFFERENT'))
);

-- How far each notifier was told.
create table notifier_cursor (
    position bigint not null default 0,
    notifier text   not null,
    constraint notifier_cursor_pk primary key (notifier),
    constraint notifier_cursor_name_length check (char_length(notifier) between 1 and 100),
    constraint notifier_cursor_position_from_0 check (position >= 0)
);

-- What mandants thought, once for each procuration; number 0: they never gave one.
create table satisfaction (
    at        timestamptz not null,
    number    integer     not null,
    satisfied boolean     not null,
    mandant   bytea       not null,
    constraint satisfaction_pk primary key (mandant, number),
    constraint satisfaction_mandant_not_empty check (octet_length(mandant) > 0),
    constraint satisfaction_number_from_0 check (number >= 0)
);
