-- The whole schema, changed in place until the first release (ADR 0017).
--
-- Rows about a mandant carry the mandant's reference (ADR 0021) or a keyed digest of the NIR. Personal data stand only in
-- the sealed columns *_data (ADR 0013); no other column, and no name of a constraint, says anything about a person.
-- Statements about a mandant name the mandant: the key by which the data can be spread (ADR 0019). Columns of a fixed width
-- come first, so that no row pays for padding.

------------------------------------------------------------------------------------------------------------------------
-- Mandants
------------------------------------------------------------------------------------------------------------------------

-- Leads from the digest of a NIR to the mandant's reference; one entry for each key of the index.
create table mandant_index (
    mandant   uuid    not null,
    key_id    integer not null,
    nir_index bytea   not null,
    nir_data  bytea   not null,
    constraint mandant_index_pk primary key (nir_index),
    constraint mandant_index_once unique (mandant, key_id),
    constraint mandant_index_not_empty check (octet_length(nir_index) > 0 and octet_length(nir_data) > 0)
);

------------------------------------------------------------------------------------------------------------------------
-- Procurations and their journal
------------------------------------------------------------------------------------------------------------------------

-- The number counts the procurations of a mandant; it excludes two that run at once (ADR 0004).
create table procuration (
    granted_at      timestamptz not null,
    ends_at         timestamptz not null,
    revoked_at      timestamptz,
    id              uuid        not null,
    mandant         uuid        not null,
    number          integer     not null,
    canal           text        not null,
    mandant_data    bytea       not null,
    mandataire_data bytea       not null,
    constraint procuration_pk primary key (mandant, number),
    constraint procuration_id_unique unique (mandant, id),
    constraint procuration_number_from_1 check (number >= 1),
    constraint procuration_canal_known check (canal in ('WEB', 'MOBILE', 'BMS')),
    constraint procuration_ends_after_grant check (granted_at < ends_at),
    constraint procuration_revoked_within check (revoked_at >= granted_at and revoked_at < ends_at),
    constraint procuration_data_not_empty check (octet_length(mandant_data) > 0 and octet_length(mandataire_data) > 0)
);

-- What happened, in order. An entry is written without position, in the transaction of its change (ADR 0003). A reception
-- happens once a visit; grants and revocations have no visit, and happen once.
create table journal (
    id       bigint generated always as identity,
    position bigint,
    at       timestamptz not null,
    mandant  uuid        not null,
    visit    uuid,
    number   integer     not null,
    kind     text        not null,
    agent    text,
    site     text,
    origin   text,
    constraint journal_pk primary key (id),
    constraint journal_once unique nulls not distinct (mandant, number, kind, visit),
    constraint journal_of_procuration foreign key (mandant, number) references procuration,
    constraint journal_position_from_1 check (position >= 1),
    constraint journal_kind_known check (kind in ('ACCORDEE', 'REVOQUEE', 'RECUE')),
    constraint journal_site_length check (char_length(site) between 1 and 100),
    constraint journal_origin_length check (char_length(origin) between 1 and 100),
    constraint journal_received_by check (
        case
            when kind = 'RECUE'
                then visit is not null and agent is not null and site is not null and origin is not null
            else visit is null and agent is null and site is null and origin is null
        end)
);

create unique index journal_position_unique on journal (position) where position is not null;
create index journal_without_position on journal (id) where position is null;

-- The feed: the journal without receptions.
create index journal_feed on journal (position) where kind in ('ACCORDEE', 'REVOQUEE') and position is not null;

-- The last position given. Its only row is the lock of those who give positions.
create table journal_head (
    position  bigint  not null default 0,
    singleton boolean not null default true,
    constraint journal_head_pk primary key (singleton),
    constraint journal_head_single check (singleton),
    constraint journal_head_position_from_0 check (position >= 0)
);

insert into journal_head default values;

-- How far each notifier was told.
create table notifier_cursor (
    position bigint not null default 0,
    notifier text   not null,
    constraint notifier_cursor_pk primary key (notifier),
    constraint notifier_cursor_name_length check (char_length(notifier) between 1 and 100),
    constraint notifier_cursor_position_from_0 check (position >= 0)
);

-- The first answer to a request with an idempotency key: the procuration of a number, or a refusal.
create table kept_answer (
    mandant         uuid not null,
    number          integer,
    running_until   date,
    key             text not null,
    mandataire_data bytea,
    constraint kept_answer_pk primary key (mandant, key),
    constraint kept_answer_of_procuration foreign key (mandant, number) references procuration,
    constraint kept_answer_key_length check (char_length(key) between 1 and 255),
    constraint kept_answer_granted_or_refused check (
        case
            when number is not null then running_until is null and mandataire_data is null
            else running_until is not null and mandataire_data is not null and octet_length(mandataire_data) > 0
        end)
);

-- What mandants thought, once for each procuration; number 0: they never gave one.
create table satisfaction (
    at        timestamptz not null,
    mandant   uuid        not null,
    number    integer     not null,
    satisfied boolean     not null,
    constraint satisfaction_pk primary key (mandant, number),
    constraint satisfaction_number_from_0 check (number >= 0)
);

------------------------------------------------------------------------------------------------------------------------
-- The desk
------------------------------------------------------------------------------------------------------------------------

-- What agents looked at: only ever added. It is about a NIR that an agent typed, whose owner need not be known here. The
-- refusals of a minute are one line, or a line for the first and a line for the others, with their count.
create table consultation (
    at        timestamptz not null,
    id        bigint generated always as identity,
    index_key integer     not null,
    count     integer     not null default 1,
    nir_index bytea       not null,
    nir_data  bytea       not null,
    agent     text        not null,
    site      text        not null,
    origin    text        not null,
    outcome   text        not null,
    constraint consultation_pk primary key (nir_index, at, id),
    constraint consultation_index_not_empty check (octet_length(nir_index) > 0),
    constraint consultation_data_not_empty check (octet_length(nir_data) > 0),
    constraint consultation_site_length check (char_length(site) between 1 and 100),
    constraint consultation_origin_length check (char_length(origin) between 1 and 100),
    constraint consultation_count_from_1 check (count >= 1),
    constraint consultation_outcome_known check (
        outcome in (
            'REPRESENTE', 'AUCUNE_PROCURATION', 'NON_COUVERT', 'CONFORME', 'A_VERIFIER', 'DIFFERENT', 'RECU',
            'TROP_DE_RECHERCHES'))
);

-- How often agents and sites have asked lately, as Bucket4j keeps it. The id says agent or site, limit, and which. From
-- expires_at (milliseconds since 1970) on, a bucket is as full as one that is not there.
create table look_up_bucket (
    expires_at bigint,
    id         text not null,
    state      bytea,
    constraint look_up_bucket_pk primary key (id)
);

------------------------------------------------------------------------------------------------------------------------
-- Sessions; sessions, accounts and tokens are known by SHA-256 digests of their identifiers (ADR 0028)
------------------------------------------------------------------------------------------------------------------------

-- The sessions that are open, by account, so that their holder, the provider and operators can end them.
create table opened_session (
    opened_at        timestamptz not null,
    expires_at       timestamptz not null,
    kiosk            boolean     not null,
    id               text        not null,
    subject          text        not null,
    provider_session text,
    origin           text,
    constraint opened_session_pk primary key (id),
    constraint opened_session_id_length check (char_length(id) = 64),
    constraint opened_session_subject_length check (char_length(subject) = 64),
    constraint opened_session_provider_session_length check (char_length(provider_session) = 64),
    constraint opened_session_origin_length check (char_length(origin) between 1 and 100)
);

create index opened_session_of_subject on opened_session (subject);
create index opened_session_of_provider_session on opened_session (provider_session) where provider_session is not null;

-- The sessions closed before they expired: what a stolen cookie would still open.
create table ended_session (
    expires_at timestamptz not null,
    id         text        not null,
    constraint ended_session_pk primary key (id),
    constraint ended_session_id_length check (char_length(id) between 1 and 100)
);

-- Sessions and bearer tokens issued to an account until then open nothing any more. '*' stands for all accounts.
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

------------------------------------------------------------------------------------------------------------------------
-- Keys
------------------------------------------------------------------------------------------------------------------------

-- The keys that rows need, each with what proves that a keyset holds the same one (ADR 0013).
create table key_in_use (
    key_id  integer not null,
    purpose text    not null,
    proof   bytea   not null,
    constraint key_in_use_pk primary key (purpose, key_id),
    constraint key_in_use_purpose_known check (purpose in ('DATA', 'INDEX')),
    constraint key_in_use_proof_not_empty check (octet_length(proof) > 0)
);

-- The keys that each running instance holds (ADR 0024). An instance that was not seen for a minute does not run.
create table instance_key (
    seen_at   timestamptz not null,
    key_id    integer     not null,
    in_charge boolean     not null,
    instance  text        not null,
    purpose   text        not null,
    constraint instance_key_pk primary key (instance, purpose, key_id),
    constraint instance_key_instance_length check (char_length(instance) between 1 and 200),
    constraint instance_key_purpose_known check (purpose in ('DATA', 'INDEX', 'SESSION'))
);

-- When a key last was the primary key of an instance, and since when it may not be one any more.
create table key_history (
    written_at timestamptz,
    retired_at timestamptz,
    key_id     integer not null,
    purpose    text    not null,
    constraint key_history_pk primary key (purpose, key_id),
    constraint key_history_purpose_known check (purpose in ('DATA', 'INDEX', 'SESSION'))
);

------------------------------------------------------------------------------------------------------------------------
-- Audit and operations
------------------------------------------------------------------------------------------------------------------------

-- Who did what, when, from where, and what came of it (CNIL, recommendation of 14 October 2021): sign-ins, refusals of
-- access, reads of the feed, changes of keys, purges. Only ever added. The provider is the one by which the actor is known
-- (assures, agents, local); the count says how often the same happened in the minute.
create table audit (
    at       timestamptz not null,
    id       bigint generated always as identity,
    count    integer     not null default 1,
    kind     text        not null,
    actor    text,
    provider text,
    origin   text,
    action   text        not null,
    outcome  text        not null,
    constraint audit_pk primary key (at, id),
    constraint audit_kind_known check (
        kind in ('CONNEXION', 'DECONNEXION', 'REFUS', 'CHANGEMENT', 'FLUX', 'CLES', 'PURGE', 'LACUNE')),
    constraint audit_actor_length check (char_length(actor) between 1 and 255),
    constraint audit_provider_length check (char_length(provider) between 1 and 100),
    constraint audit_origin_length check (char_length(origin) between 1 and 100),
    constraint audit_action_length check (char_length(action) between 1 and 255),
    constraint audit_outcome_length check (char_length(outcome) between 1 and 255),
    constraint audit_count_from_1 check (count >= 1)
);

-- All of it in one place, for the owner, or a role that the owner lets read it. The column about is a digest or a
-- reference; the keys tell whose.
create view audit_trail as
select at, kind, actor, null as site, origin, action, outcome, null as about, provider, count from audit
union all
select at, 'CONSULTATION', agent, site, origin, 'recherche ou vérification', outcome, encode(nir_index, 'hex'), null, count
from consultation
union all
select journal.at, kind, coalesce(agent, 'mandant'), site, origin, 'procuration ' || procuration.id, 'enregistrée',
    mandant::text, null, 1
from journal join procuration using (mandant, number);

-- When a task was last done: its age is counted from its end, and before the first time from the migration.
create table last_run (
    since      timestamptz not null default now(),
    started_at timestamptz,
    ended_at   timestamptz,
    rows       bigint,
    task       text        not null,
    instance   text,
    constraint last_run_pk primary key (task),
    constraint last_run_task_known check (task in ('PURGE', 'SAUVEGARDE')),
    constraint last_run_instance_length check (char_length(instance) between 1 and 255)
);

insert into last_run (task) values ('PURGE'), ('SAUVEGARDE');

-- What instances write to know that they can. Its only row is about nothing.
create table write_probe (
    at        timestamptz not null default now(),
    singleton boolean     not null default true,
    constraint write_probe_pk primary key (singleton),
    constraint write_probe_single check (singleton)
);

insert into write_probe default values;
