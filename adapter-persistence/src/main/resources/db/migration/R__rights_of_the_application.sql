-- What the role of the application may do with the tables of the store, and nothing else (ADR 0011): it adds, and changes
-- what must change. It cannot rewrite nor delete a trace, a procuration or an entry of the journal. A new table gets its
-- line here: without one the application cannot even read it.

do $$
declare
    application constant name := '${application}';
begin
    if not exists (select from pg_roles where rolname = application) then
        raise exception 'The role of the application does not exist: create it before the service starts';
    end if;
    if exists (select from pg_roles where rolsuper and pg_has_role(application, oid, 'member')) then
        raise exception 'The role of the application is a superuser, or can become one: it could rewrite the traces';
    end if;
    if pg_has_role(application, current_user, 'member') then
        raise exception
            'The role of the application is the owner of the tables, or can become it: it could rewrite the traces';
    end if;
end
$$;

do $$
begin
    -- An instance of this version that starts again beside a newer one leaves what that one needs (ADR 0017). The number is
    -- that of the last migration of this version.
    if exists (select from flyway_schema_history where substring(version from '^\d+')::integer > 30) then
        return;
    end if;

    revoke all on
        procuration, journal, journal_head, kept_answer, consultation, notifier_cursor, satisfaction, look_up_bucket,
        mandant_index, key_in_use, audit, audit_trail
    from "${application}";

    grant usage on schema ${flyway:defaultSchema} to "${application}";
    grant select, insert, update (revoked_at) on procuration to "${application}";
    grant select, insert, update (position) on journal to "${application}";
    grant select, update (position) on journal_head to "${application}";
    grant select, insert on kept_answer, consultation, satisfaction, mandant_index, key_in_use to "${application}";
    grant insert on audit to "${application}";
    grant select, insert, update (position) on notifier_cursor to "${application}";
    grant select, insert, update (state, expires_at) on look_up_bucket to "${application}";
end
$$;

do $$
declare
    kept text;
begin
    foreach kept in array array['consultation', 'procuration', 'journal', 'mandant_index', 'key_in_use', 'audit'] loop
        if has_table_privilege('${application}', kept, 'update, delete, truncate') then
            raise exception 'The role of the application has rights on % that are not granted here', kept;
        end if;
    end loop;
end
$$;
