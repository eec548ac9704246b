-- Personal data are sealed, and mandants found by keyed digests of their number (ADR 0013). What a mandant is known by in
-- every table is the reference drawn by chance with their first procuration; only mandant_index leads to it.
--
-- SQL has no keys: what older versions wrote in the clear gets key 0 here, and is sealed by the first instance that starts,
-- before it serves anybody. Instances of before are stopped first.

create table mandant_index (
    mandant   uuid    not null,
    key_id    integer not null,
    nir_index bytea   not null,
    nir_data  bytea   not null,
    constraint mandant_index_pk primary key (nir_index),
    constraint mandant_index_once unique (mandant, key_id),
    constraint mandant_index_not_empty check (octet_length(nir_index) > 0 and octet_length(nir_data) > 0)
);

-- The keys that something here needs, each with what shows that a keyset has the same one.
create table key_in_use (
    key_id  integer not null,
    purpose text    not null,
    proof   bytea   not null,
    constraint key_in_use_pk primary key (purpose, key_id),
    constraint key_in_use_purpose_known check (purpose in ('DATA', 'INDEX')),
    constraint key_in_use_proof_not_empty check (octet_length(proof) > 0)
);

insert into mandant_index (mandant, key_id, nir_index, nir_data)
select distinct mandant_reference, 0, mandant, mandant from procuration;
insert into mandant_index (mandant, key_id, nir_index, nir_data)
select gen_random_uuid(), 0, mandant, mandant from satisfaction group by mandant
on conflict do nothing;

alter table journal drop constraint journal_of_procuration, add column of_mandant uuid;
alter table kept_answer drop constraint kept_answer_of_procuration, add column of_mandant uuid;
alter table satisfaction add column of_mandant uuid;

update journal set of_mandant = mandant_index.mandant from mandant_index where nir_index = journal.mandant;
update kept_answer set of_mandant = mandant_index.mandant from mandant_index where nir_index = kept_answer.mandant;
update satisfaction set of_mandant = mandant_index.mandant from mandant_index where nir_index = satisfaction.mandant;

alter table procuration drop column mandant;
alter table procuration rename column mandant_reference to mandant;
alter table procuration
    add constraint procuration_pk primary key (mandant, number),
    add constraint procuration_id_unique unique (mandant, id);

alter table journal drop column mandant;
alter table journal rename column of_mandant to mandant;
alter table journal
    alter column mandant set not null,
    add column origin text,
    add constraint journal_once unique nulls not distinct (mandant, number, kind, visit),
    add constraint journal_of_procuration foreign key (mandant, number) references procuration;
update journal set origin = 'inconnue' where kind = 'RECUE';
alter table journal
    drop constraint journal_received_by,
    add constraint journal_origin_length check (char_length(origin) between 1 and 100),
    add constraint journal_received_by check (
        case
            when kind = 'RECUE'
                then visit is not null and agent is not null and site is not null and origin is not null
            else visit is null and agent is null and site is null and origin is null
        end);

alter table kept_answer drop column mandant;
alter table kept_answer rename column of_mandant to mandant;
alter table kept_answer
    add constraint kept_answer_pk primary key (mandant, key),
    add constraint kept_answer_of_procuration foreign key (mandant, number) references procuration;

alter table satisfaction drop column mandant;
alter table satisfaction rename column of_mandant to mandant;
alter table satisfaction add constraint satisfaction_pk primary key (mandant, number);

-- A trace is about a number that somebody typed, whose owner need not be known here. Who looked, from where.
alter table consultation rename column mandant to nir_index;
alter table consultation rename constraint consultation_mandant_not_empty to consultation_index_not_empty;
alter table consultation
    add column origin text not null default 'inconnue',
    add column index_key integer not null default 0,
    add column nir_data bytea,
    add constraint consultation_origin_length check (char_length(origin) between 1 and 100);
update consultation set nir_data = nir_index;
alter table consultation
    alter column origin drop default,
    alter column index_key drop default,
    alter column nir_data set not null,
    add constraint consultation_data_not_empty check (octet_length(nir_data) > 0);
