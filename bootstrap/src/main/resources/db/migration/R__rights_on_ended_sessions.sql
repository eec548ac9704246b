-- What the role of the application may do with the sessions, as R__rights_of_the_application.sql says for the store.
revoke all on ended_session from "${application}";
grant select, insert on ended_session to "${application}";
