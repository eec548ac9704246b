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

-- Whose procuration a place is. It is valid until that ends, as the journal tells: nothing has to be changed here. Its ordinal says
-- how many were given in the list by then, so that whoever knows the others reads only those that came after. The subject is drawn by
-- chance: a place that is given again, after a purge or by a database that was put back, is not found by the receipts of before.
create table receipt (
    ends_at timestamptz not null,
    subject bigint      not null,
    mandant uuid        not null,
    part    integer     not null,
    number  integer     not null,
    list    integer     not null,
    place   integer     not null,
    ordinal integer     not null,
    constraint receipt_pk primary key (list, place),
    constraint receipt_once unique (mandant, part, number),
    constraint receipt_of_list foreign key (list) references receipt_list,
    constraint receipt_number_from_1 check (number >= 1),
    constraint receipt_part_of_4096 check (part between 0 and 4095),
    constraint receipt_place_of_131072 check (place between 0 and 131071),
    constraint receipt_ordinal_from_1 check (ordinal >= 1)
);

create index receipt_over on receipt (list, ends_at);

-- Whether a procuration has ended, as the only server knows that gives places: the entries of the journal may lie on others.
create index journal_place_end on journal_place (mandant, part, number) where kind = 'TERMINEE';

-- The receipt of a procuration, which takes the first of the places drawn that is free in the list being filled; none if all are
-- taken, or if there is no such procuration. That one is not purged before the end: the purge looks for its receipt afterwards.
-- Nobody else fills the list until the end, so that its ordinals become visible in their order. A list of which enough is filled is
-- the last no more.
create function give_receipt(
    of_part integer, whose uuid, of_number integer, ends timestamptz, drawn_subject bigint, drawn integer[], filled integer)
returns setof receipt language plpgsql set search_path = ${flyway:defaultSchema}, pg_temp as
$$
declare
    last receipt_list;
    each integer;
begin
    return query select * from receipt where part = of_part and mandant = whose and number = of_number;
    if found then
        return;
    end if;
    perform 1 from procuration where part = of_part and mandant = whose and number = of_number for key share;
    if not found then
        return;
    end if;
    select * into last from receipt_list order by number desc limit 1 for update;
    foreach each in array drawn loop
        -- Somebody else may have registered the same procuration meanwhile.
        insert into receipt (list, place, ordinal, subject, part, mandant, number, ends_at)
        values (last.number, each, last.given + 1, drawn_subject, of_part, whose, of_number, ends)
        on conflict do nothing;
        if found then
            update receipt_list set given = given + 1 where number = last.number;
            if last.given + 1 >= filled then
                insert into receipt_list (number) values (last.number + 1) on conflict do nothing;
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
