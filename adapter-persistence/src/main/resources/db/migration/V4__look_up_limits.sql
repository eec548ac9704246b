-- How often agents and sites have asked lately, as Bucket4j keeps it. A name says agent or site, limit, and which.
create table look_up_bucket (
    id    text not null,
    state bytea,
    constraint look_up_bucket_pk primary key (id),
    constraint look_up_bucket_id_length check (char_length(id) between 1 and 200)
);
