-- An agent is known by the subject of their account: up to 255 characters (OpenID Connect Core, section 2), which the service
-- checks. Nothing is read again to drop a check.
alter table consultation drop constraint consultation_agent_length;
alter table journal drop constraint journal_agent_length;
alter table look_up_bucket drop constraint look_up_bucket_id_length;
