-- The mandataire is received at the desk, once for each visit; grants and revocations have no visit, and happen once.
alter table journal
    add column visit uuid,
    add column agent text,
    add column site text,
    drop constraint journal_once,
    drop constraint journal_kind_known,
    add constraint journal_once unique nulls not distinct (mandant, number, kind, visit),
    add constraint journal_kind_known check (kind in ('ACCORDEE', 'REVOQUEE', 'RECUE')),
    add constraint journal_agent_length check (char_length(agent) between 1 and 100),
    add constraint journal_site_length check (char_length(site) between 1 and 100),
    add constraint journal_received_by check (
        case
            when kind = 'RECUE' then visit is not null and agent is not null and site is not null
            else visit is null and agent is null and site is null
        end);

-- The feed: the journal without receptions.
create index journal_feed on journal (position) where kind in ('ACCORDEE', 'REVOQUEE') and position is not null;
