alter table consultation
    drop constraint consultation_outcome_known,
    add constraint consultation_outcome_known check (
        outcome in (
            'REPRESENTE', 'AUCUNE_PROCURATION', 'NON_COUVERT', 'CONFORME', 'A_VERIFIER', 'DIFFERENT', 'RECU',
            'TROP_DE_RECHERCHES'));

-- How often agents and sites have asked lately, as Bucket4j keeps it. A name says agent or site, limit, and which.
create table look_up_bucket (
    id    text not null,
    state bytea,
    constraint look_up_bucket_pk primary key (id),
    constraint look_up_bucket_id_length check (char_length(id) between 1 and 200)
);
