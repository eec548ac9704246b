-- What the role of the application may do with the sessions, as R__rights_of_the_application.sql says for the store.
do $$
begin
    if exists (select from flyway_schema_history where substring(version from '^\d+')::integer > 28) then
        return;
    end if;

    revoke all on ended_session from "${application}";
    grant select, insert on ended_session to "${application}";
end
$$;
