-- The whole schema, changed in place until the first release (ADR 0017).
--
-- Rows about a mandant carry the mandant's reference (ADR 0021) or a keyed digest of the NIR. Personal data stand only in
-- the sealed columns *_data (ADR 0013); no other column, and no name of a constraint, says anything about a person.
-- Rows about a mandant carry a part, 12 bits of a digest of the NIR whose key never changes: the key by which the data can
-- be spread, in all their keys and in each statement about a mandant (ADR 0019). It is never the first column of an index:
-- new mandants come last in each, wherever they lie (ADR 0021). Columns of a fixed width come first, so that no row pays for
-- padding.

------------------------------------------------------------------------------------------------------------------------
-- Mandants
------------------------------------------------------------------------------------------------------------------------

-- Leads from the digest of a NIR to the mandant's reference; one entry for each key of the index.
create table mandant_index (
    mandant   uuid    not null,
    part      integer not null,
    key_id    integer not null,
    nir_index bytea   not null,
    nir_data  bytea   not null,
    constraint mandant_index_pk primary key (nir_index, part),
    constraint mandant_index_once unique (mandant, part, key_id),
    constraint mandant_index_part_of_4096 check (part between 0 and 4095),
    constraint mandant_index_not_empty check (octet_length(nir_index) > 0 and octet_length(nir_data) > 0)
);

------------------------------------------------------------------------------------------------------------------------
-- Procurations and their journal
------------------------------------------------------------------------------------------------------------------------

-- The number counts the procurations of a mandant; it excludes two that run at once (ADR 0004). The sequence is that of its
-- grant in the journal of the mandant.
create table procuration (
    granted_at      timestamptz not null,
    ends_at         timestamptz not null,
    ended_at        timestamptz,
    id              uuid        not null,
    mandant         uuid        not null,
    part            integer     not null,
    number          integer     not null,
    sequence        integer     not null,
    canal           text        not null,
    end_reason      text,
    mandant_data    bytea       not null,
    mandataire_data bytea       not null,
    constraint procuration_pk primary key (mandant, part, number),
    constraint procuration_id_unique unique (mandant, part, id),
    constraint procuration_number_from_1 check (number >= 1),
    constraint procuration_sequence_from_1 check (sequence >= 1),
    constraint procuration_canal_named check (canal ~ '^[A-Z][A-Z0-9_]{0,29}$'),
    constraint procuration_ends_after_grant check (granted_at < ends_at),
    constraint procuration_ended_within check (ended_at >= granted_at and ended_at < ends_at),
    constraint procuration_end_has_reason check ((ended_at is null) = (end_reason is null)),
    constraint procuration_end_reason_known check (
        end_reason in ('REVOCATION', 'RENONCIATION', 'DECES', 'PROTECTION', 'SIGNALEMENT')),
    constraint procuration_data_not_empty check (octet_length(mandant_data) > 0 and octet_length(mandataire_data) > 0)
);

-- What happened. A reception and a mismatch of an identity document happen once a visit; a grant and an end have no visit, and
-- happen once. An end has a reason, and an agent unless the mandant took the procuration back. The position is a
-- copy of that in journal_place, which may come late: it spares looking there for what has one. The entries of a mandant are a
-- chain (ADR 0035): each has the next sequence, the hash of the one before, zeros for the first, and its own.
create table journal (
    id       bigint generated always as identity,
    position bigint,
    at       timestamptz not null,
    mandant  uuid        not null,
    visit    uuid,
    part     integer     not null,
    number   integer     not null,
    sequence integer     not null,
    kind     text        not null,
    reason   text,
    agent    text,
    site     text,
    origin   text,
    previous bytea       not null,
    hash     bytea       not null,
    constraint journal_pk primary key (id, part),
    constraint journal_chain unique (mandant, part, sequence),
    constraint journal_of_procuration foreign key (mandant, part, number) references procuration,
    constraint journal_position_from_1 check (position >= 1),
    constraint journal_sequence_from_1 check (sequence >= 1),
    constraint journal_hashes_are_sha256 check (octet_length(previous) = 32 and octet_length(hash) = 32),
    constraint journal_kind_known check (kind in ('ACCORDEE', 'ECARTEE', 'RECUE', 'TERMINEE')),
    constraint journal_reason_known check (
        reason in ('REVOCATION', 'RENONCIATION', 'DECES', 'PROTECTION', 'SIGNALEMENT')),
    constraint journal_end_has_reason check ((kind = 'TERMINEE') = (reason is not null)),
    constraint journal_site_length check (char_length(site) between 1 and 100),
    constraint journal_origin_length check (char_length(origin) between 1 and 100),
    constraint journal_visit_at_a_desk check ((kind in ('RECUE', 'ECARTEE')) = (visit is not null)),
    constraint journal_recorded_by check (
        case
            when kind = 'ACCORDEE' or reason = 'REVOCATION' then agent is null and site is null and origin is null
            else agent is not null and site is not null and origin is not null
        end)
);

create unique index journal_end_once on journal (mandant, part, number) where kind = 'TERMINEE';
create unique index journal_visit_once on journal (mandant, part, number, kind, visit) where visit is not null;
create index journal_without_position on journal (id) where position is null;

-- The order of the journal. An entry gets its place after its change is committed (ADR 0003): places become visible in
-- their order, which only one server can promise, so this table is never spread.
create table journal_place (
    position bigint      not null,
    entry    bigint      not null,
    at       timestamptz not null,
    mandant  uuid        not null,
    part     integer     not null,
    number   integer     not null,
    kind     text        not null,
    constraint journal_place_pk primary key (position),
    constraint journal_place_once unique (entry, part),
    constraint journal_place_from_1 check (position >= 1)
);

-- The feed: the journal without what happens at desks.
create index journal_place_feed on journal_place (position) where kind in ('ACCORDEE', 'TERMINEE');

-- The last position given, and the last step to an event of an appointment. Its only row is the lock of those who give them.
create table journal_head (
    position  bigint  not null default 0,
    step      bigint  not null default 0,
    singleton boolean not null default true,
    constraint journal_head_pk primary key (singleton),
    constraint journal_head_single check (singleton),
    constraint journal_head_position_from_0 check (position >= 0),
    constraint journal_head_step_from_0 check (step >= 0)
);

insert into journal_head default values;

-- What was in the journal at an instant, signed with a key that is not in the database (ADR 0035): the root of a Merkle tree
-- over the hashes of the entries from the first to the last position, the first bytes of each of them, the procurations that
-- ended there, and the hash of the checkpoint before. Only ever added; each instance mirrors it outside the database.
create table journal_checkpoint (
    number         bigint      not null,
    first_position bigint      not null,
    last_position  bigint      not null,
    at             timestamptz not null,
    root           bytea       not null,
    previous       bytea       not null,
    prefixes       bytea       not null,
    ends           bytea       not null,
    signature      bytea       not null,
    constraint journal_checkpoint_pk primary key (number),
    constraint journal_checkpoint_once unique (first_position),
    constraint journal_checkpoint_from_1 check (number >= 1 and first_position >= 1),
    constraint journal_checkpoint_not_empty check (last_position >= first_position),
    constraint journal_checkpoint_hashes_are_sha256 check (octet_length(root) = 32 and octet_length(previous) = 32),
    constraint journal_checkpoint_prefixes_of_all check (octet_length(prefixes) = 4 * (last_position - first_position + 1)),
    constraint journal_checkpoint_ends_are_ids check (octet_length(ends) % 16 = 0)
);

-- What is left of an entry that was purged, as long as others under its checkpoint are not.
create table journal_leaf (
    position bigint not null,
    hash     bytea  not null,
    constraint journal_leaf_pk primary key (position),
    constraint journal_leaf_is_sha256 check (octet_length(hash) = 32)
);

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
    mandant         uuid    not null,
    part            integer not null,
    number          integer,
    running_until   date,
    key             text    not null,
    mandataire_data bytea,
    constraint kept_answer_pk primary key (mandant, part, key),
    constraint kept_answer_of_procuration foreign key (mandant, part, number) references procuration,
    constraint kept_answer_key_length check (char_length(key) between 1 and 255),
    constraint kept_answer_granted_or_refused check (
        case
            when number is not null then running_until is null and mandataire_data is null
            else running_until is not null and mandataire_data is not null and octet_length(mandataire_data) > 0
        end)
);

-- For which mandants nothing can be granted: only ever added, the last entry of a mandant holds.
create table grant_block (
    at      timestamptz not null,
    id      bigint generated always as identity,
    mandant uuid        not null,
    part    integer     not null,
    action  text        not null,
    reason  text        not null,
    agent   text        not null,
    site    text        not null,
    origin  text        not null,
    constraint grant_block_pk primary key (mandant, part, id),
    constraint grant_block_reason_known check (
        case action when 'BLOQUE' then reason in ('DECES', 'PROTECTION') when 'LEVE' then reason in ('ERREUR', 'MAINLEVEE') else false end),
    constraint grant_block_site_length check (char_length(site) between 1 and 100),
    constraint grant_block_origin_length check (char_length(origin) between 1 and 100)
);

-- What mandants thought, once for each procuration; number 0: they never gave one.
create table satisfaction (
    at        timestamptz not null,
    mandant   uuid        not null,
    part      integer     not null,
    number    integer     not null,
    satisfied boolean     not null,
    constraint satisfaction_pk primary key (mandant, part, number),
    constraint satisfaction_number_from_0 check (number >= 0)
);

------------------------------------------------------------------------------------------------------------------------
-- Appointments: few beside the procurations, and never spread
------------------------------------------------------------------------------------------------------------------------

-- The appointments of mandants, in the order of their ordinals. One that holds keeps the mandant from taking another of its motif;
-- an open one whose time is over does so until the next is taken. The revision counts the changes.
create table appointment (
    starts_at   timestamptz not null,
    ends_at     timestamptz not null,
    taken_at    timestamptz not null,
    ordinal     bigint generated always as identity,
    id          uuid        not null,
    mandant     uuid        not null,
    part        integer     not null,
    sequence    integer     not null default 0,
    revision    integer     not null default 1,
    represented boolean     not null,
    holds       boolean     not null default true,
    site        text        not null,
    motif       text        not null,
    state       text        not null default 'PRIS',
    taken_by    text        not null,
    request_key text,
    name_data   bytea       not null,
    constraint appointment_pk primary key (mandant, part, id),
    constraint appointment_id_unique unique (id),
    constraint appointment_once_a_key unique (mandant, part, request_key),
    constraint appointment_ends_after_start check (starts_at < ends_at),
    constraint appointment_sequence_from_0 check (sequence >= 0),
    constraint appointment_revision_from_1 check (revision >= 1),
    constraint appointment_holds_while_open check (not holds or state in ('PRIS', 'CONFIRME')),
    constraint appointment_site_length check (char_length(site) between 1 and 100),
    constraint appointment_motif_length check (char_length(motif) between 1 and 40),
    constraint appointment_state_known check (state in ('PRIS', 'CONFIRME', 'HONORE', 'ABSENT', 'ANNULE')),
    constraint appointment_taken_by_known check (taken_by in ('MANDANT', 'MANDATAIRE', 'AGENT')),
    constraint appointment_key_length check (char_length(request_key) between 1 and 255),
    constraint appointment_name_not_empty check (octet_length(name_data) > 0)
);

create unique index appointment_one_a_motif on appointment (mandant, part, motif) where holds;
create index appointment_of_day on appointment (site, starts_at);

-- The places of slots that are given, each once, whoever counts: from 1 to the number of desks of the site.
create table slot_place (
    starts_at   timestamptz not null,
    ends_at     timestamptz not null,
    appointment uuid        not null,
    place       integer     not null,
    site        text        not null,
    constraint slot_place_pk primary key (site, starts_at, place),
    constraint slot_place_one_each unique (appointment),
    constraint slot_place_of_appointment foreign key (appointment) references appointment (id),
    constraint slot_place_from_1 check (place >= 1),
    constraint slot_place_ends_in_4_hours check (starts_at < ends_at and ends_at <= starts_at + interval '4 hours')
);

-- What happened to appointments, each with the appointment as it was since then. Only ever added; its place in the feed, a step
-- after a position of the journal, it gets after its change is committed, as entries of the journal do. Its id is drawn where theirs
-- are: what was written first has the lower one.
create table appointment_event (
    id          bigint      not null,
    position    bigint,
    step        bigint,
    at          timestamptz not null,
    starts_at   timestamptz not null,
    ends_at     timestamptz not null,
    taken_at    timestamptz not null,
    appointment uuid        not null,
    mandant     uuid        not null,
    part        integer     not null,
    sequence    integer     not null,
    revision    integer     not null,
    represented boolean     not null,
    kind        text        not null,
    site        text        not null,
    motif       text        not null,
    state       text        not null,
    taken_by    text        not null,
    requester   text        not null,
    agent       text,
    agent_site  text,
    origin      text,
    constraint appointment_event_pk primary key (id),
    constraint appointment_event_chain unique (mandant, part, appointment, revision),
    constraint appointment_event_of_appointment foreign key (mandant, part, appointment) references appointment,
    constraint appointment_event_place check ((position is null) = (step is null) and position >= 0 and step >= 1),
    constraint appointment_event_kind_known check (
        kind in ('PRIS', 'DEPLACE', 'CONFIRME', 'REPRESENTATION', 'HONORE', 'ABSENT', 'ANNULE')),
    constraint appointment_event_requester_known check (requester in ('MANDANT', 'MANDATAIRE', 'AGENT', 'SERVICE')),
    constraint appointment_event_recorded_by check (
        case
            when requester in ('MANDATAIRE', 'AGENT') then agent is not null and agent_site is not null and origin is not null
            else agent is null and agent_site is null and origin is null
        end),
    constraint appointment_event_site_length check (char_length(agent_site) between 1 and 100),
    constraint appointment_event_origin_length check (char_length(origin) between 1 and 100)
);

create unique index appointment_event_step_once on appointment_event (step);
create index appointment_event_feed on appointment_event (position, step);
create index appointment_event_without_place on appointment_event (id) where step is null;

------------------------------------------------------------------------------------------------------------------------
-- What mandants are told
------------------------------------------------------------------------------------------------------------------------

-- How a mandant is reached: by e-mail or not, at the address of their account or one that they typed and proved.
create table contact (
    changed_at   timestamptz not null,
    mandant      uuid        not null,
    part         integer     not null,
    wanted       boolean     not null,
    origin       text,
    address_data bytea,
    constraint contact_pk primary key (mandant, part),
    constraint contact_origin_known check (origin in ('COMPTE', 'SAISIE')),
    constraint contact_address_has_origin check ((address_data is null) = (origin is null)),
    constraint contact_address_not_empty check (octet_length(address_data) > 0)
);

-- The codes by which mandants prove addresses: code and address sealed together.
create table address_proof (
    requested_at timestamptz not null,
    id           uuid        not null,
    mandant      uuid        not null,
    part         integer     not null,
    tries        integer     not null default 0,
    used         boolean     not null default false,
    proof_data   bytea       not null,
    constraint address_proof_pk primary key (mandant, part, id),
    constraint address_proof_tries_from_0 check (tries >= 0),
    constraint address_proof_data_not_empty check (octet_length(proof_data) > 0)
);

-- Messages to mandants: of an entry of the journal, whose position gives their order, of an event of an appointment, whose id does,
-- or with a code. A sender takes a message until leased_until; it is tried from due_at on, and not any more from valid_until on.
create table message (
    at             timestamptz not null,
    due_at         timestamptz not null,
    valid_until    timestamptz,
    leased_until   timestamptz,
    first_tried_at timestamptz,
    settled_at     timestamptz,
    position       bigint,
    event          bigint,
    id             uuid        not null,
    mandant        uuid        not null,
    appointment    uuid,
    part           integer     not null,
    number         integer,
    attempts       integer     not null default 0,
    kind           text        not null,
    state          text        not null default 'EN_ATTENTE',
    reason         text,
    site           text,
    constraint message_pk primary key (mandant, part, id),
    constraint message_once unique (mandant, part, position, kind),
    constraint message_once_an_event unique (mandant, part, event, kind),
    constraint message_of_procuration foreign key (mandant, part, number) references procuration,
    constraint message_kind_known check (
        kind in (
            'ACCORDEE', 'CODE', 'ECARTEE', 'RAPPEL', 'RECUE', 'TERMINEE', 'RDV_PRIS', 'RDV_DEPLACE', 'RDV_ANNULE',
            'RDV_NON_REPRESENTE', 'RDV_RAPPEL', 'RDV_SANS_PROCURATION')),
    constraint message_state_known check (
        state in ('EN_ATTENTE', 'ENVOYE', 'REFUSE', 'ABANDONNE', 'ANNULE', 'SANS_ADRESSE')),
    constraint message_of_one_thing check (
        case
            when kind = 'CODE' then number is null and position is null and appointment is null and event is null
            when kind like 'RDV\_%' then number is null and position is null and appointment is not null and event is not null
            else number is not null and position is not null and position >= 1 and appointment is null and event is null
        end),
    constraint message_waits_or_is_settled check ((state = 'EN_ATTENTE') = (settled_at is null)),
    constraint message_attempts_from_0 check (attempts >= 0),
    constraint message_tried check ((attempts = 0) = (first_tried_at is null)),
    constraint message_reason_known check (
        reason in ('REVOCATION', 'RENONCIATION', 'DECES', 'PROTECTION', 'SIGNALEMENT')),
    constraint message_end_has_reason check ((kind = 'TERMINEE') = (reason is not null)),
    constraint message_site_length check (char_length(site) between 1 and 100)
);

create index message_waiting on message (due_at) where state = 'EN_ATTENTE';

------------------------------------------------------------------------------------------------------------------------
-- The desk
------------------------------------------------------------------------------------------------------------------------

-- What agents looked at: only ever added. It is about a NIR that an agent typed, whose owner need not be known here. The
-- refusals of a minute are one line, or a line for the first and a line for the others, with their count. What is written
-- together has one lot, drawn by chance: the key by which they can be spread.
create table consultation (
    at        timestamptz not null,
    id        bigint generated always as identity,
    lot       integer     not null,
    index_key integer     not null,
    count     integer     not null default 1,
    nir_index bytea       not null,
    nir_data  bytea       not null,
    agent     text        not null,
    site      text        not null,
    origin    text        not null,
    outcome   text        not null,
    zone      text,
    constraint consultation_pk primary key (nir_index, at, id, lot),
    constraint consultation_lot_of_4096 check (lot between 0 and 4095),
    constraint consultation_index_not_empty check (octet_length(nir_index) > 0),
    constraint consultation_data_not_empty check (octet_length(nir_data) > 0),
    constraint consultation_site_length check (char_length(site) between 1 and 100),
    constraint consultation_origin_length check (char_length(origin) between 1 and 100),
    constraint consultation_count_from_1 check (count >= 1),
    constraint consultation_outcome_known check (
        outcome in (
            'REPRESENTE', 'AUCUNE_PROCURATION', 'NON_COUVERT', 'CONFORME', 'A_VERIFIER', 'DIFFERENT', 'RECU',
            'RENONCE', 'TERMINE', 'LEVE', 'RENDEZ_VOUS', 'TELECHARGE', 'TROP_DE_RECHERCHES')),
    constraint consultation_zone_known check (zone in ('TD1', 'TD2', 'TD3', 'FRENCH_CARD', 'MRV_A', 'MRV_B'))
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

-- Pages that answered a form, sealed under the keys of sessions, until they expire or fifty newer ones of their account came.
create table kept_page (
    expires_at timestamptz not null,
    name       text        not null,
    owner      text        not null,
    sealed     text        not null,
    constraint kept_page_pk primary key (name),
    constraint kept_page_name_length check (char_length(name) = 64),
    constraint kept_page_owner_length check (char_length(owner) = 64),
    constraint kept_page_sealed_length check (char_length(sealed) between 1 and 200000)
);

create index kept_page_of_owner on kept_page (owner, expires_at);
create index kept_page_expiry on kept_page (expires_at);

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
    constraint key_in_use_purpose_known check (purpose in ('DATA', 'INDEX', 'PART')),
    constraint key_in_use_proof_not_empty check (octet_length(proof) > 0)
);

-- The key of the parts never changes: another one cannot come into use.
create unique index key_in_use_one_part on key_in_use (purpose) where purpose = 'PART';

-- The keys that each running instance holds (ADR 0024). An instance that was not seen for a minute does not run.
create table instance_key (
    seen_at   timestamptz not null,
    key_id    integer     not null,
    in_charge boolean     not null,
    instance  text        not null,
    purpose   text        not null,
    constraint instance_key_pk primary key (instance, purpose, key_id),
    constraint instance_key_instance_length check (char_length(instance) between 1 and 200),
    constraint instance_key_purpose_known check (purpose in ('DATA', 'INDEX', 'PART', 'SESSION', 'JOURNAL'))
);

-- When a key last was the primary key of an instance, and since when it may not be one any more.
create table key_history (
    written_at timestamptz,
    retired_at timestamptz,
    key_id     integer not null,
    purpose    text    not null,
    constraint key_history_pk primary key (purpose, key_id),
    constraint key_history_purpose_known check (purpose in ('DATA', 'INDEX', 'PART', 'SESSION', 'JOURNAL'))
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
select at, 'CONSULTATION', agent, site, origin, 'recherche ou vérification' || coalesce(', zone lue ' || zone, ''), outcome,
    encode(nir_index, 'hex'), null, count
from consultation
union all
select journal.at, kind, coalesce(agent, 'mandant'), site, origin, 'procuration ' || procuration.id,
    'enregistrée' || coalesce(' : ' || reason, ''), mandant::text, null, 1
from journal join procuration using (part, mandant, number)
union all
select at, action, agent, site, origin, 'blocage des procurations', reason, mandant::text, null, 1 from grant_block
union all
select at, kind, coalesce(agent, lower(requester)), agent_site, origin, 'rendez-vous ' || appointment, 'enregistré', mandant::text,
    null, 1
from appointment_event;

-- When a task was last done: its age is counted from its end, and before the first time from the migration.
create table last_run (
    since      timestamptz not null default now(),
    started_at timestamptz,
    ended_at   timestamptz,
    rows       bigint,
    task       text        not null,
    instance   text,
    constraint last_run_pk primary key (task),
    constraint last_run_task_known check (task in ('PURGE', 'SAUVEGARDE', 'VERIFICATION')),
    constraint last_run_instance_length check (char_length(instance) between 1 and 255)
);

insert into last_run (task) values ('PURGE'), ('SAUVEGARDE'), ('VERIFICATION');

-- What instances write to know that they can. Its only row is about nothing.
create table write_probe (
    at        timestamptz not null default now(),
    singleton boolean     not null default true,
    constraint write_probe_pk primary key (singleton),
    constraint write_probe_single check (singleton)
);

insert into write_probe default values;

------------------------------------------------------------------------------------------------------------------------
-- Changes: each a function of plain statements that name the part, so that wherever the rows lie each is sent to one place
------------------------------------------------------------------------------------------------------------------------

-- The mandant of a number, entered as new_mandant under each key if nobody knew the number. If somebody else entered it in
-- the same moment under some of the keys only, it fails: no number ever leads to two mandants, whichever keys the others have.
create function enter_mandant(
    of_part integer, index bytea, index_key integer, other bytea, other_key integer, new_mandant uuid, sealed_nir bytea)
returns uuid language plpgsql set search_path = ${flyway:defaultSchema}, pg_temp as
$$
declare
    known uuid;
    entered integer;
    keys constant integer := case when index_key = other_key then 1 else 2 end;
begin
    -- Who forgets mandants holds it alone: a mandant that is found stays until the end of the transaction.
    perform pg_advisory_xact_lock_shared(hashtext('procuration mandants'));
    select mandant into known from mandant_index where part = of_part and nir_index in (index, other) limit 1;
    if known is not null then
        return known;
    end if;
    if keys = 1 then
        insert into mandant_index (part, mandant, key_id, nir_index, nir_data)
        values (of_part, new_mandant, index_key, index, sealed_nir)
        on conflict do nothing;
    else
        insert into mandant_index (part, mandant, key_id, nir_index, nir_data)
        values
            (of_part, new_mandant, least(index_key, other_key),
                case when index_key < other_key then index else other end, sealed_nir),
            (of_part, new_mandant, greatest(index_key, other_key),
                case when index_key < other_key then other else index end, sealed_nir)
        on conflict do nothing;
    end if;
    get diagnostics entered = row_count;
    if entered = keys then
        return new_mandant;
    end if;
    if entered = 0 then
        select mandant into known from mandant_index where part = of_part and nir_index in (index, other) limit 1;
    end if;
    if known is null then
        raise unique_violation using message = 'mandant entered by somebody else in the same moment';
    end if;
    return known;
end
$$;

-- Whether a mandant can grant nothing. Who adds a block waits for grants that have asked, and the next asks after it.
create function is_blocked(of_part integer, whose uuid)
returns boolean language plpgsql set search_path = ${flyway:defaultSchema}, pg_temp as
$$
begin
    perform pg_advisory_xact_lock_shared(hashtextextended('procuration block ' || whose, 0));
    return coalesce(
        (select action = 'BLOQUE' from grant_block where part = of_part and mandant = whose order by id desc limit 1), false);
end
$$;

-- Whether a block, or its lifting, is added for a number: no block where one holds, but a death where a guardianship does; no
-- lifting of none, and of a death only as a mistake.
create function record_block(
    of_part integer, index bytea, index_key integer, other bytea, other_key integer, new_mandant uuid, sealed_nir bytea,
    of_action text, of_reason text, recorded timestamptz, by_agent text, of_site text, of_origin text)
returns boolean language plpgsql set search_path = ${flyway:defaultSchema}, pg_temp as
$$
declare
    whose uuid := enter_mandant(of_part, index, index_key, other, other_key, new_mandant, sealed_nir);
    holds text;
begin
    perform pg_advisory_xact_lock(hashtextextended('procuration block ' || whose, 0));
    select case action when 'BLOQUE' then reason end into holds from grant_block
    where part = of_part and mandant = whose order by id desc limit 1;
    if of_action = 'BLOQUE' and (holds is null or holds = 'PROTECTION' and of_reason = 'DECES')
        or of_action = 'LEVE' and (holds = 'PROTECTION' or holds = 'DECES' and of_reason = 'ERREUR')
    then
        insert into grant_block (part, mandant, action, reason, at, agent, site, origin)
        values (of_part, whose, of_action, of_reason, recorded, by_agent, of_site, of_origin);
        return true;
    end if;
    return false;
end
$$;

-- A text in the canonical form of an entry: its length in bytes, then UTF-8; without a text the length is -1.
-- Stable, as what it calls is: otherwise PostgreSQL does not take it into the statements that call it, which costs tens of µs.
create function journal_text(value text)
returns bytea language sql stable parallel safe as
$$
    select coalesce(int4send(octet_length(convert_to(value, 'UTF8'))) || convert_to(value, 'UTF8'), int4send(-1))
$$;

-- The hash of an entry over its canonical form and the hash of the one before (ADR 0035; the same in JournalHash.java).
create function journal_hash(
    previous bytea, part integer, mandant uuid, sequence integer, number integer, id uuid, kind text, at timestamptz,
    canal text, ends_at timestamptz, reason text, agent text, site text, origin text, visit uuid)
returns bytea language sql stable parallel safe as
$$
    select sha256(
        '\x01'::bytea || previous || int4send(part) || uuid_send(mandant) || int4send(sequence) || int4send(number)
        || uuid_send(id) || journal_text(kind) || timestamptz_send(at) || journal_text(canal)
        || coalesce(int4send(8) || timestamptz_send(ends_at), int4send(-1)) || journal_text(reason) || journal_text(agent)
        || journal_text(site) || journal_text(origin) || coalesce(int4send(16) || uuid_send(visit), int4send(-1)))
$$;

-- What the next entry of a mandant follows, and the number in it: until the end of the transaction nobody else adds one.
create function next_entry(of_part integer, whose uuid, out sequence integer, out number integer, out previous bytea)
language plpgsql set search_path = ${flyway:defaultSchema}, pg_temp as
$$
#variable_conflict use_column
begin
    perform pg_advisory_xact_lock(hashtextextended('procuration journal ' || whose, 0));
    select sequence + 1, number, hash into next_entry.sequence, next_entry.number, next_entry.previous from journal
    where part = of_part and mandant = whose order by sequence desc limit 1;
    if not found then
        next_entry.sequence := 1;
        next_entry.previous := decode(repeat('00', 32), 'hex');
    end if;
end
$$;

-- Grants, each recorded with its entry in the journal, and kept as the answer to its key if it has one: RECORDED. Nothing is
-- written of one whose key has an answer already: ANSWERED, nor of one that comes after another of its number or a higher
-- one: PRECEDED, by the latest, which comes with what its own entries say, nor of one of a mandant who can grant nothing: BLOCKED.
-- A row of the answer for each of them.
create function record_grants(
    parts integer[], indexes bytea[], index_keys integer[], others bytea[], other_keys integer[], new_mandants uuid[],
    sealed_nirs bytea[], numbers integer[], ids uuid[], canals text[], granted timestamptz[], ending timestamptz[],
    mandants_data bytea[], mandataires_data bytea[], keys text[])
returns table (
    ordinal bigint, outcome text, mandant uuid, number integer, id uuid, canal text, granted_at timestamptz,
    ends_at timestamptz, ended_at timestamptz, end_reason text, mandant_data bytea, mandataire_data bytea,
    part integer, sequence integer, accordee timestamptz, previous bytea, hash bytea, terminee timestamptz, reason text)
language plpgsql set search_path = ${flyway:defaultSchema}, pg_temp as
$$
#variable_conflict use_column
declare
    given record;
    whose uuid;
    follows record;
begin
    for given in
        select *
        from unnest(
            parts, indexes, index_keys, others, other_keys, new_mandants, sealed_nirs, numbers, ids, canals, granted,
            ending, mandants_data, mandataires_data, keys) with ordinality
            as given (
                part, index, index_key, other, other_key, mandant, nir_data, number, id, canal, granted_at,
                ends_at, mandant_data, mandataire_data, key, ordinal)
    loop
        ordinal := given.ordinal;
        outcome := 'RECORDED';
        whose := enter_mandant(
            given.part, given.index, given.index_key, given.other, given.other_key, given.mandant, given.nir_data);
        if whose <> given.mandant then
            if given.key is not null and exists (
                select 1 from kept_answer where part = given.part and mandant = whose and key = given.key)
            then
                outcome := 'ANSWERED';
            elsif is_blocked(given.part, whose) then
                outcome := 'BLOCKED';
            elsif exists (
                select 1 from procuration where part = given.part and mandant = whose and number >= given.number)
            then
                outcome := 'PRECEDED';
            end if;
        end if;
        if outcome = 'RECORDED' then
            if whose = given.mandant then
                select 1 as sequence, 0 as number, decode(repeat('00', 32), 'hex') as previous into follows;
            else
                select * into follows from next_entry(given.part, whose);
                if follows.number >= given.number then
                    raise unique_violation using message = 'granted before, as the journal says';
                end if;
            end if;
            insert into procuration (
                part, mandant, number, sequence, id, canal, granted_at, ends_at, mandant_data, mandataire_data)
            values (
                given.part, whose, given.number, follows.sequence, given.id, given.canal, given.granted_at, given.ends_at,
                given.mandant_data, given.mandataire_data)
            on conflict do nothing;
            if found then
                insert into journal (part, mandant, number, kind, at, sequence, previous, hash)
                values (
                    given.part, whose, given.number, 'ACCORDEE', given.granted_at, follows.sequence, follows.previous,
                    journal_hash(
                        follows.previous, given.part, whose, follows.sequence, given.number, given.id, 'ACCORDEE',
                        given.granted_at, given.canal, given.ends_at, null, null, null, null, null));
                if given.key is not null then
                    insert into kept_answer (part, mandant, key, number)
                    values (given.part, whose, given.key, given.number);
                end if;
            else
                outcome := 'PRECEDED';
            end if;
        end if;
        if outcome = 'PRECEDED' then
            return query
            select given.ordinal, 'PRECEDED', mandant, number, id, canal, granted_at, ends_at, ended_at, end_reason,
                mandant_data, mandataire_data, part, sequence, accordee, previous, hash, terminee, reason
            from procuration
                left join lateral (
                    select at as accordee, previous, hash from journal
                    where part = given.part and mandant = procuration.mandant and sequence = procuration.sequence
                        and number = procuration.number and kind = 'ACCORDEE') as granting on true
                left join lateral (
                    select at as terminee, reason from journal
                    where part = given.part and mandant = procuration.mandant and number = procuration.number
                        and kind = 'TERMINEE') as ending on true
            where part = given.part and mandant = whose
            order by number desc limit 1;
        else
            return next;
        end if;
    end loop;
end
$$;

-- Whether a procuration has ended: not if it did before.
create function record_end(
    of_part integer, index bytea, other bytea, of_number integer, of_id uuid, ended timestamptz, of_reason text, by_agent text,
    of_site text, of_origin text)
returns boolean language plpgsql set search_path = ${flyway:defaultSchema}, pg_temp as
$$
declare
    whose uuid;
    follows record;
begin
    update procuration set ended_at = ended, end_reason = of_reason
    where part = of_part
        and mandant = (select mandant from mandant_index where part = of_part and nir_index in (index, other) limit 1)
        and number = of_number and id = of_id and ended_at is null
    returning mandant into whose;
    if whose is null then
        return false;
    end if;
    select * into follows from next_entry(of_part, whose);
    insert into journal (part, mandant, number, kind, reason, at, agent, site, origin, sequence, previous, hash)
    values (
        of_part, whose, of_number, 'TERMINEE', of_reason, ended, by_agent, of_site, of_origin, follows.sequence,
        follows.previous,
        journal_hash(
            follows.previous, of_part, whose, follows.sequence, of_number, of_id, 'TERMINEE', ended, null, null, of_reason,
            by_agent, of_site, of_origin, null));
    return true;
end
$$;

-- Whether what happened at a desk was recorded, of_kind RECUE or ECARTEE: not if the same visit was before, nor after an end, for
-- which it waits; of mismatches at one desk only the first in a quarter of an hour.
create function record_visit(
    of_part integer, index bytea, other bytea, of_number integer, of_id uuid, of_kind text, happened timestamptz, by_agent text,
    of_site text, of_origin text, in_visit uuid)
returns boolean language plpgsql set search_path = ${flyway:defaultSchema}, pg_temp as
$$
declare
    whose uuid;
    follows record;
begin
    select mandant into whose from procuration
    where part = of_part
        and mandant = (select mandant from mandant_index where part = of_part and nir_index in (index, other) limit 1)
        and number = of_number and id = of_id and ended_at is null
    for share;
    if whose is null then
        return false;
    end if;
    select * into follows from next_entry(of_part, whose);
    if of_kind = 'ECARTEE' and exists (
        select 1 from journal
        where part = of_part and mandant = whose and number = of_number and kind = of_kind and visit is not null
            and site = of_site and at > happened - interval '15 minutes')
    then
        return false;
    end if;
    insert into journal (part, mandant, number, kind, at, agent, site, origin, visit, sequence, previous, hash)
    values (
        of_part, whose, of_number, of_kind, happened, by_agent, of_site, of_origin, in_visit, follows.sequence,
        follows.previous,
        journal_hash(
            follows.previous, of_part, whose, follows.sequence, of_number, of_id, of_kind, happened, null, null, null,
            by_agent, of_site, of_origin, in_visit))
    on conflict (mandant, part, number, kind, visit) where visit is not null do nothing;
    return found;
end
$$;

-- Whether a refusal is kept as the answer to a key: not if the key has one already.
create function keep_refusal(
    of_part integer, index bytea, index_key integer, other bytea, other_key integer, new_mandant uuid, sealed_nir bytea,
    of_key text, sealed_mandataire bytea, until date)
returns boolean language plpgsql set search_path = ${flyway:defaultSchema}, pg_temp as
$$
declare
    whose uuid := enter_mandant(of_part, index, index_key, other, other_key, new_mandant, sealed_nir);
begin
    insert into kept_answer (part, mandant, key, mandataire_data, running_until)
    values (of_part, whose, of_key, sealed_mandataire, until)
    on conflict do nothing;
    return found;
end
$$;

-- Whether an answer is recorded: not if the same was asked before.
create function record_satisfaction(
    of_part integer, index bytea, index_key integer, other bytea, other_key integer, new_mandant uuid, sealed_nir bytea,
    of_number integer, is_satisfied boolean, answered timestamptz)
returns boolean language plpgsql set search_path = ${flyway:defaultSchema}, pg_temp as
$$
declare
    whose uuid := enter_mandant(of_part, index, index_key, other, other_key, new_mandant, sealed_nir);
begin
    insert into satisfaction (part, mandant, number, satisfied, at)
    values (of_part, whose, of_number, is_satisfied, answered)
    on conflict do nothing;
    return found;
end
$$;

-- Adds the consultations of a lot.
create function add_consultations(
    of_lot integer, indexes bytea[], index_keys integer[], sealed_nirs bytea[], agents text[], sites text[],
    origins text[], instants timestamptz[], outcomes text[], counts integer[], zones text[])
returns void language plpgsql set search_path = ${flyway:defaultSchema}, pg_temp as
$$
begin
    insert into consultation (lot, nir_index, index_key, nir_data, agent, site, origin, at, outcome, count, zone)
    select of_lot, *
    from unnest(indexes, index_keys, sealed_nirs, agents, sites, origins, instants, outcomes, counts, zones);
end
$$;

-- Records whether a mandant wants e-mail.
create function choose_contact(
    of_part integer, index bytea, index_key integer, other bytea, other_key integer, new_mandant uuid, sealed_nir bytea,
    is_wanted boolean, changed timestamptz)
returns void language plpgsql set search_path = ${flyway:defaultSchema}, pg_temp as
$$
declare
    whose uuid := enter_mandant(of_part, index, index_key, other, other_key, new_mandant, sealed_nir);
begin
    insert into contact (part, mandant, wanted, changed_at) values (of_part, whose, is_wanted, changed)
    on conflict (mandant, part) do update set wanted = excluded.wanted, changed_at = excluded.changed_at;
end
$$;

-- Whether the address of an account is recorded: not if the mandant has proven one; of a mandant whom nobody knows only if they are
-- to be entered.
create function learn_address(
    of_part integer, index bytea, index_key integer, other bytea, other_key integer, new_mandant uuid, sealed_nir bytea,
    sealed_address bytea, changed timestamptz, enter boolean)
returns boolean language plpgsql set search_path = ${flyway:defaultSchema}, pg_temp as
$$
declare
    whose uuid;
begin
    if enter then
        whose := enter_mandant(of_part, index, index_key, other, other_key, new_mandant, sealed_nir);
    else
        perform pg_advisory_xact_lock_shared(hashtext('procuration mandants'));
        select mandant into whose from mandant_index where part = of_part and nir_index in (index, other) limit 1;
    end if;
    if whose is null then
        return false;
    end if;
    insert into contact (part, mandant, wanted, origin, address_data, changed_at)
    values (of_part, whose, true, 'COMPTE', sealed_address, changed)
    on conflict (mandant, part) do update
    set origin = excluded.origin, address_data = excluded.address_data, changed_at = excluded.changed_at
    where contact.origin is distinct from 'SAISIE';
    return found;
end
$$;

-- Whether a code is to be sent: not if the mandant asked for as many as they may in the hour before. It replaces those that wait.
create function request_proof(
    of_part integer, index bytea, index_key integer, other bytea, other_key integer, new_mandant uuid, sealed_nir bytea,
    of_id uuid, sealed_proof bytea, requested timestamptz, until timestamptz, most integer)
returns boolean language plpgsql set search_path = ${flyway:defaultSchema}, pg_temp as
$$
declare
    whose uuid := enter_mandant(of_part, index, index_key, other, other_key, new_mandant, sealed_nir);
begin
    perform pg_advisory_xact_lock(hashtextextended('procuration message ' || whose, 0));
    if (select count(*) from address_proof
        where part = of_part and mandant = whose and requested_at > requested - interval '1 hour') >= most
    then
        return false;
    end if;
    update message set state = 'ANNULE', settled_at = requested
    where part = of_part and mandant = whose and kind = 'CODE' and state = 'EN_ATTENTE';
    insert into address_proof (part, mandant, id, requested_at, proof_data)
    values (of_part, whose, of_id, requested, sealed_proof);
    insert into message (part, mandant, id, kind, at, due_at, valid_until)
    values (of_part, whose, of_id, 'CODE', requested, requested, until);
    return true;
end
$$;

-- The code that can be tried, which is counted as tried: the last one that was asked for.
create function try_proof(of_part integer, index bytea, other bytea, since timestamptz, most integer)
returns table (id uuid, requested_at timestamptz, proof_data bytea)
language plpgsql set search_path = ${flyway:defaultSchema}, pg_temp as
$$
#variable_conflict use_column
begin
    return query
    update address_proof set tries = tries + 1
    where part = of_part
        and mandant = (select mandant from mandant_index where part = of_part and nir_index in (index, other) limit 1)
        and not used and tries < most and requested_at > since and not exists (
            select 1 from address_proof as later
            where later.part = of_part and later.mandant = address_proof.mandant
                and (later.requested_at, later.id) > (address_proof.requested_at, address_proof.id))
    returning id, requested_at, proof_data;
end
$$;

-- Whether an address is proven: not by a code that was used before.
create function accept_address(
    of_part integer, index bytea, other bytea, of_id uuid, sealed_address bytea, changed timestamptz)
returns boolean language plpgsql set search_path = ${flyway:defaultSchema}, pg_temp as
$$
declare
    whose uuid;
begin
    update address_proof set used = true
    where part = of_part
        and mandant = (select mandant from mandant_index where part = of_part and nir_index in (index, other) limit 1)
        and id = of_id and not used
    returning mandant into whose;
    if whose is null then
        return false;
    end if;
    insert into contact (part, mandant, wanted, origin, address_data, changed_at)
    values (of_part, whose, true, 'SAISIE', sealed_address, changed)
    on conflict (mandant, part) do update
    set wanted = true, origin = excluded.origin, address_data = excluded.address_data, changed_at = excluded.changed_at;
    return true;
end
$$;

-- Holds the appointments of the mandant whose one is: until the end of the transaction nobody else changes any of them, nor takes
-- a message to them.
create function hold_appointments(of_id uuid, out of_part integer, out whose uuid)
language plpgsql set search_path = ${flyway:defaultSchema}, pg_temp as
$$
begin
    select part, mandant into of_part, whose from appointment where id = of_id;
    perform pg_advisory_xact_lock(hashtextextended('procuration message ' || whose, 0));
end
$$;

-- The first place that is left between two instants, null if none is: of as many as there are desks, whatever the slots of those
-- that are given; the place of the one that is moved counts as left.
create function left_place(of_site text, desks integer, starting timestamptz, ending timestamptz, moved uuid)
returns integer language plpgsql set search_path = ${flyway:defaultSchema}, pg_temp as
$$
declare
    given constant integer[] := array(
        select distinct place from slot_place
        where site = of_site and starts_at < ending and starts_at > starting - interval '4 hours' and ends_at > starting
            and appointment <> moved);
begin
    if cardinality(given) >= desks then
        return null;
    end if;
    return (select min(place) from generate_series(1, desks) as place where place <> all (given));
end
$$;

-- The same, and until the end of the transaction nobody else is given a place that overlaps it: whoever wants one comes by a
-- quarter of an hour that both touch.
create function free_place(of_site text, desks integer, starting timestamptz, ending timestamptz, moved uuid)
returns integer language plpgsql set search_path = ${flyway:defaultSchema}, pg_temp as
$$
declare
    quarter bigint;
begin
    -- Statements of their own: what is asked next is asked of what others have committed before they let go.
    for quarter in
        select generate_series(
            floor(extract(epoch from starting) / 900)::bigint, ceil(extract(epoch from ending) / 900)::bigint - 1)
    loop
        perform pg_advisory_xact_lock(hashtextextended('procuration slot ' || quarter || ' ' || of_site, 0));
    end loop;
    return left_place(of_site, desks, starting, ending, moved);
end
$$;

-- Adds the event of an appointment that has just changed, and what the mandant is told of it; what was to be told later of how it was
-- before is told no more.
create function add_appointment_event(
    of_part integer, whose uuid, of_id uuid, of_kind text, happened timestamptz, by_requester text, by_agent text, by_site text,
    by_origin text,
    message_ids uuid[], message_kinds text[], instants timestamptz[], dues timestamptz[], untils timestamptz[])
returns void language plpgsql set search_path = ${flyway:defaultSchema}, pg_temp as
$$
declare
    added bigint;
begin
    insert into appointment_event (
        id, part, mandant, appointment, revision, kind, at, site, starts_at, ends_at, motif, represented, state, sequence,
        taken_by, taken_at, requester, agent, agent_site, origin)
    select nextval('journal_id_seq'), part, mandant, id, revision, of_kind, happened, site, starts_at, ends_at, motif,
        represented, state, sequence, taken_by, taken_at, by_requester, by_agent, by_site, by_origin
    from appointment where id = of_id
    returning id into added;
    update message set state = 'ANNULE', settled_at = happened, leased_until = null
    where part = of_part and mandant = whose and appointment = of_id and state = 'EN_ATTENTE'
        and kind in ('RDV_RAPPEL', 'RDV_SANS_PROCURATION') and coalesce(leased_until <= happened, true)
        and (due_at > happened or kind = any(message_kinds));
    insert into message (part, mandant, appointment, event, id, kind, at, due_at, valid_until)
    select of_part, whose, of_id, added, planned.*
    from unnest(message_ids, message_kinds, instants, dues, untils) as planned;
end
$$;

-- Takes an appointment: RECORDED. Nothing is written if its key has an answer already: ANSWERED; if one of its motif is still to
-- come: OPEN, which is named; if no place is left: FULL.
create function take_appointment(
    of_part integer, index bytea, index_key integer, other bytea, other_key integer, new_mandant uuid, sealed_nir bytea,
    of_id uuid, of_site text, desks integer, starting timestamptz, ending timestamptz, of_motif text, is_represented boolean,
    of_key text, sealed_name bytea, happened timestamptz, by_requester text, by_agent text, by_site text, by_origin text,
    message_ids uuid[], message_kinds text[], instants timestamptz[], dues timestamptz[], untils timestamptz[])
returns table (outcome text, open_one uuid)
language plpgsql set search_path = ${flyway:defaultSchema}, pg_temp as
$$
declare
    whose uuid;
    given integer;
begin
    -- Many want a slot that is full: they wait for nobody, and are not entered.
    if left_place(of_site, desks, starting, ending, of_id) is null and not exists (
        select 1 from mandant_index join appointment using (part, mandant)
        where part = of_part and nir_index in (index, other)
            and (request_key = of_key or motif = of_motif and holds and ends_at > happened))
    then
        outcome := 'FULL';
        return next;
        return;
    end if;
    outcome := 'RECORDED';
    whose := enter_mandant(of_part, index, index_key, other, other_key, new_mandant, sealed_nir);
    perform pg_advisory_xact_lock(hashtextextended('procuration message ' || whose, 0));
    if exists (select 1 from appointment where part = of_part and mandant = whose and request_key = of_key) then
        outcome := 'ANSWERED';
        return next;
        return;
    end if;
    select id into open_one from appointment
    where part = of_part and mandant = whose and motif = of_motif and holds and ends_at > happened;
    if found then
        outcome := 'OPEN';
        return next;
        return;
    end if;
    given := free_place(of_site, desks, starting, ending, of_id);
    if given is null then
        outcome := 'FULL';
        return next;
        return;
    end if;
    update appointment set holds = false where part = of_part and mandant = whose and motif = of_motif and holds;
    insert into appointment (
        part, mandant, id, site, starts_at, ends_at, motif, represented, taken_by, taken_at, request_key, name_data)
    values (of_part, whose, of_id, of_site, starting, ending, of_motif, is_represented, by_requester, happened, of_key, sealed_name);
    insert into slot_place (site, starts_at, place, ends_at, appointment) values (of_site, starting, given, ending, of_id);
    perform add_appointment_event(
        of_part, whose, of_id, 'PRIS', happened, by_requester, by_agent, by_site, by_origin, message_ids, message_kinds, instants, dues, untils);
    return next;
end
$$;

-- Moves an appointment: RECORDED. Nothing is written if another change came first: OUTDATED; if no place is left: FULL.
create function move_appointment(
    of_id uuid, desks integer, starting timestamptz, ending timestamptz, is_represented boolean, of_state text, of_sequence integer,
    of_revision integer, happened timestamptz, by_requester text, by_agent text, by_site text, by_origin text,
    message_ids uuid[], message_kinds text[], instants timestamptz[], dues timestamptz[], untils timestamptz[])
returns text language plpgsql set search_path = ${flyway:defaultSchema}, pg_temp as
$$
declare
    held record;
    at_site text;
    given integer;
begin
    select * into held from hold_appointments(of_id);
    select site into at_site from appointment where id = of_id and revision = of_revision - 1;
    if at_site is null then
        return 'OUTDATED';
    end if;
    given := free_place(at_site, desks, starting, ending, of_id);
    if given is null then
        return 'FULL';
    end if;
    delete from slot_place where appointment = of_id;
    insert into slot_place (site, starts_at, place, ends_at, appointment) values (at_site, starting, given, ending, of_id);
    update appointment
    set starts_at = starting, ends_at = ending, represented = is_represented, state = of_state, sequence = of_sequence,
        revision = of_revision
    where id = of_id;
    perform add_appointment_event(
        held.of_part, held.whose, of_id, 'DEPLACE', happened, by_requester, by_agent, by_site, by_origin, message_ids, message_kinds, instants, dues, untils);
    return 'RECORDED';
end
$$;

-- Whether any other change of an appointment is recorded: not if another one came first.
create function change_appointment(
    of_id uuid, of_kind text, is_represented boolean, of_state text, of_sequence integer, of_revision integer,
    happened timestamptz, by_requester text, by_agent text, by_site text, by_origin text,
    message_ids uuid[], message_kinds text[], instants timestamptz[], dues timestamptz[], untils timestamptz[])
returns boolean language plpgsql set search_path = ${flyway:defaultSchema}, pg_temp as
$$
declare
    held record;
begin
    select * into held from hold_appointments(of_id);
    update appointment
    set represented = is_represented, state = of_state, sequence = of_sequence, revision = of_revision,
        holds = holds and of_state in ('PRIS', 'CONFIRME')
    where id = of_id and revision = of_revision - 1;
    if not found then
        return false;
    end if;
    if of_state = 'ANNULE' then
        delete from slot_place where appointment = of_id;
    end if;
    perform add_appointment_event(
        held.of_part, held.whose, of_id, of_kind, happened, by_requester, by_agent, by_site, by_origin, message_ids, message_kinds, instants, dues, untils);
    return true;
end
$$;

-- Whether an appointment is closed and the reception is recorded with it: not if another change of the appointment came first, nor
-- if the reception alone would not be recorded.
create function honour_appointment(
    of_id uuid, of_revision integer, is_represented boolean, of_sequence integer, happened timestamptz, by_requester text,
    by_agent text, by_site text, by_origin text,
    message_ids uuid[], message_kinds text[], instants timestamptz[], dues timestamptz[], untils timestamptz[],
    of_part integer, index bytea, other bytea, of_number integer, of_procuration uuid, received timestamptz, receiving_agent text,
    receiving_site text, receiving_origin text, in_visit uuid)
returns boolean language plpgsql set search_path = ${flyway:defaultSchema}, pg_temp as
$$
begin
    perform hold_appointments(of_id);
    if not exists (select 1 from appointment where id = of_id and revision = of_revision - 1) then
        return false;
    end if;
    if not record_visit(
        of_part, index, other, of_number, of_procuration, 'RECUE', received, receiving_agent, receiving_site, receiving_origin,
        in_visit)
    then
        return false;
    end if;
    if not change_appointment(
        of_id, 'HONORE', is_represented, 'HONORE', of_sequence, of_revision, happened, by_requester, by_agent, by_site, by_origin,
        message_ids, message_kinds, instants, dues, untils)
    then
        raise 'an appointment changed while its mandant was held';
    end if;
    return true;
end
$$;

-- Whether a reminder of an appointment is not to be sent any more: it is closed or in another slot than when that was planned; of one
-- that no procuration will run, also if nobody is represented any more, or one will.
create function is_moot(of_part integer, due message)
returns boolean language plpgsql set search_path = ${flyway:defaultSchema}, pg_temp as
$$
declare
    starting timestamptz;
begin
    select appointment.starts_at into starting
    from appointment join appointment_event as told on told.appointment = appointment.id
    where told.id = due.event and appointment.state in ('PRIS', 'CONFIRME')
        and (appointment.starts_at, appointment.ends_at) = (told.starts_at, told.ends_at)
        and (due.kind = 'RDV_RAPPEL' or appointment.represented);
    return starting is null or due.kind = 'RDV_SANS_PROCURATION' and exists (
        select 1 from procuration
        where part = of_part and mandant = due.mandant and ended_at is null and granted_at <= starting and ends_at > starting);
end
$$;

-- What becomes of a message that is due: LEASED by the caller, SETTLED if it is not to be sent any more, or TAKEN if others come
-- first. The statement that leases a reminder asks whether its procuration has ended; no appointment of the mandant changes meanwhile.
create function claim_message(of_part integer, whose uuid, of_id uuid, asked timestamptz, until timestamptz)
returns text language plpgsql set search_path = ${flyway:defaultSchema}, pg_temp as
$$
declare
    due message;
    is_needless boolean := false;
begin
    -- A statement of its own: what it asks next, it asks of what others have committed before they let go.
    if not pg_try_advisory_xact_lock(hashtextextended('procuration message ' || whose, 0)) then
        return 'TAKEN';
    end if;
    select * into due from message where part = of_part and mandant = whose and id = of_id;
    if exists (
        select 1 from message as other
        where other.part = of_part and other.mandant = whose and other.state = 'EN_ATTENTE'
            and (other.leased_until > asked
                or due.kind not in ('CODE', 'RAPPEL', 'RDV_RAPPEL', 'RDV_SANS_PROCURATION')
                    and other.kind not in ('CODE', 'RAPPEL', 'RDV_RAPPEL', 'RDV_SANS_PROCURATION')
                    and (other.position < due.position or other.event < due.event)))
    then
        return 'TAKEN';
    end if;
    if due.kind in ('RDV_RAPPEL', 'RDV_SANS_PROCURATION') then
        is_needless := is_moot(of_part, due);
    end if;
    update message set leased_until = until, attempts = attempts + 1, first_tried_at = coalesce(first_tried_at, asked)
    where part = of_part and mandant = whose and id = of_id and state = 'EN_ATTENTE' and due_at <= asked and not is_needless
        and coalesce(leased_until <= asked, true) and coalesce(valid_until > asked, true)
        and (kind = 'CODE' or exists (
            select 1 from contact
            where contact.part = of_part and contact.mandant = whose and wanted and address_data is not null))
        and (kind <> 'RAPPEL' or exists (
            select 1 from procuration
            where procuration.part = of_part and procuration.mandant = whose
                and procuration.number = message.number and ended_at is null));
    if found then
        return 'LEASED';
    end if;
    update message set settled_at = asked, state = case
        when is_needless or kind = 'RAPPEL' and exists (
            select 1 from procuration
            where procuration.part = of_part and procuration.mandant = whose
                and procuration.number = message.number and ended_at is not null) then 'ANNULE'
        when valid_until <= asked then 'ABANDONNE'
        else 'SANS_ADRESSE' end
    where part = of_part and mandant = whose and id = of_id and state = 'EN_ATTENTE' and due_at <= asked;
    return case when found then 'SETTLED' else 'TAKEN' end;
end
$$;
