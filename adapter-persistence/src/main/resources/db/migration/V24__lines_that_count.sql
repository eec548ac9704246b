-- Refusals of a minute are one line, or a line for the first and a line for the others; an older version writes 1.
alter table consultation
    add column count integer not null default 1,
    add constraint consultation_count_from_1 check (count >= 1);

-- By which provider the actor is known (assures, agents, local), and how many times the same happened in the minute.
alter table audit
    add column provider text,
    add column count integer not null default 1,
    drop constraint audit_kind_known,
    add constraint audit_kind_known check (
        kind in ('CONNEXION', 'DECONNEXION', 'REFUS', 'CHANGEMENT', 'FLUX', 'CLES', 'PURGE', 'LACUNE')),
    add constraint audit_provider_length check (char_length(provider) between 1 and 100),
    add constraint audit_count_from_1 check (count >= 1);

create or replace view audit_trail as
select at, kind, actor, null as site, origin, action, outcome, null as about, provider, count from audit
union all
select at, 'CONSULTATION', agent, site, origin, 'recherche ou vérification', outcome, encode(nir_index, 'hex'), null, count
from consultation
union all
select journal.at, kind, coalesce(agent, 'mandant'), site, origin, 'procuration ' || procuration.id, 'enregistrée',
    mandant::text, null, 1
from journal join procuration using (mandant, number);

-- Buckets of addresses and accounts too, with names as long as providers have them. From when on (milliseconds since 1970) a
-- bucket is as good as a new one: the row can go. Rows of older versions do not say it.
alter table look_up_bucket
    add column expires_at bigint,
    drop constraint look_up_bucket_id_length;
