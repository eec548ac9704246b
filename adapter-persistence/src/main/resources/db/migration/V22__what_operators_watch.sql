-- When what is done again and again was last done: its age is counted from its end, and before the first time from here on.
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

-- From when on a bucket is as full as one that is not there (milliseconds since 1970, by Bucket4j); none: an older version
-- wrote it.
alter table look_up_bucket add column expires_at bigint;
