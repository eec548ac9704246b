-- Receipts (ADR 0043): what the receipts of a procuration are known by, and the place at which its status is published. Places are
-- drawn by chance, each once, whoever draws, which only one server can promise: these tables are never spread.

-- The lists of statuses, each with how many of its places were ever given. The last is the one that is being filled.
create table receipt_list (
    number integer not null,
    given  integer not null default 0,
    constraint receipt_list_pk primary key (number),
    constraint receipt_list_from_1 check (number >= 1),
    constraint receipt_list_given_of_131072 check (given between 0 and 131072)
);

insert into receipt_list (number) values (1);

-- Whose procuration a place is. It is valid as long as the procuration is, which is asked there each time: nothing has to be changed
-- here when one ends. The subject is drawn by chance: a place that is given again, after a purge or by a database that was put back,
-- is not found by the receipts of before.
create table receipt (
    ends_at timestamptz not null,
    subject bigint      not null,
    mandant uuid        not null,
    part    integer     not null,
    number  integer     not null,
    list    integer     not null,
    place   integer     not null,
    constraint receipt_pk primary key (list, place),
    constraint receipt_once unique (mandant, part, number),
    constraint receipt_of_list foreign key (list) references receipt_list,
    constraint receipt_number_from_1 check (number >= 1),
    constraint receipt_part_of_4096 check (part between 0 and 4095),
    constraint receipt_place_of_131072 check (place between 0 and 131071)
);

-- The receipt of a procuration, which takes the first of the places drawn that is free in the list being filled; none if all are
-- taken. A list of which enough is filled is the last no more.
create function give_receipt(
    of_part integer, whose uuid, of_number integer, ends timestamptz, drawn_subject bigint, drawn integer[], filled integer)
returns setof receipt language plpgsql set search_path = ${flyway:defaultSchema}, pg_temp as
$$
declare
    last integer;
    each integer;
    given_by_now integer;
begin
    return query select * from receipt where part = of_part and mandant = whose and number = of_number;
    if found then
        return;
    end if;
    select max(number) into last from receipt_list;
    foreach each in array drawn loop
        -- Somebody else may register the same procuration in the same moment.
        insert into receipt (list, place, subject, part, mandant, number, ends_at)
        values (last, each, drawn_subject, of_part, whose, of_number, ends)
        on conflict do nothing;
        if found then
            update receipt_list set given = given + 1 where number = last returning given into given_by_now;
            if given_by_now >= filled then
                insert into receipt_list (number) values (last + 1) on conflict do nothing;
            end if;
            exit;
        end if;
    end loop;
    return query select * from receipt where part = of_part and mandant = whose and number = of_number;
end
$$;

-- Keys that sign receipts.
alter table instance_key
    drop constraint instance_key_purpose_known,
    add constraint instance_key_purpose_known check (purpose in ('DATA', 'INDEX', 'PART', 'SESSION', 'JOURNAL', 'RECEIPT'));
alter table key_history
    drop constraint key_history_purpose_known,
    add constraint key_history_purpose_known check (purpose in ('DATA', 'INDEX', 'PART', 'SESSION', 'JOURNAL', 'RECEIPT'));
