-- Who did what, when, from where, and what came of it, apart from technical logs (CNIL, recommendation of 14 October 2021).
-- What agents look at is in consultation, what mandants and agents change in the journal; here is all else: sign-ins,
-- refusals of access, reads of the feed, changes of keys, purges. Only ever added.
create table audit (
    at      timestamptz not null,
    id      bigint generated always as identity,
    kind    text        not null,
    actor   text,
    origin  text,
    action  text        not null,
    outcome text        not null,
    constraint audit_pk primary key (at, id),
    constraint audit_kind_known check (
        kind in ('CONNEXION', 'DECONNEXION', 'REFUS', 'FLUX', 'CLES', 'PURGE', 'LACUNE')),
    constraint audit_actor_length check (char_length(actor) between 1 and 255),
    constraint audit_origin_length check (char_length(origin) between 1 and 100),
    constraint audit_action_length check (char_length(action) between 1 and 255),
    constraint audit_outcome_length check (char_length(outcome) between 1 and 255)
);

-- All of it in one place, for those who are to look: the owner, or a role that the owner lets read it. Whom a line is about
-- is a digest or a reference; keys tell who that is.
create view audit_trail as
select at, kind, actor, null as site, origin, action, outcome, null as about from audit
union all
select at, 'CONSULTATION', agent, site, origin, 'recherche ou vérification', outcome, encode(nir_index, 'hex')
from consultation
union all
select journal.at, kind, coalesce(agent, 'mandant'), site, origin, 'procuration ' || procuration.id, 'enregistrée',
    mandant::text
from journal join procuration using (mandant, number);
