-- Which keys each running instance holds, so that commands on keys can ask before they put a key in charge or take one out
-- (ADR 0024). An instance that was not seen for a minute does not run.
create table instance_key (
    instance  text        not null,
    purpose   text        not null,
    key_id    integer     not null,
    in_charge boolean     not null,
    seen_at   timestamptz not null,
    constraint instance_key_pk primary key (instance, purpose, key_id),
    constraint instance_key_instance_length check (char_length(instance) between 1 and 200),
    constraint instance_key_purpose_known check (purpose in ('DATA', 'INDEX', 'SESSION'))
);

-- When an instance last had a key in charge, and since when no instance may have it in charge any more.
create table key_history (
    purpose    text    not null,
    key_id     integer not null,
    written_at timestamptz,
    retired_at timestamptz,
    constraint key_history_pk primary key (purpose, key_id),
    constraint key_history_purpose_known check (purpose in ('DATA', 'INDEX', 'SESSION'))
);
