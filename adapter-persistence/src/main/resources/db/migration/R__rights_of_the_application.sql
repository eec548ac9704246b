-- All that the role of the application may do (ADR 0011): it adds, and changes what must change. It cannot rewrite nor delete
-- a consultation, a procuration or an entry of the journal. A new table gets its line here: without one the application
-- cannot even read it.

do $$
declare
    application constant name := '${application}';
begin
    if not exists (select from pg_roles where rolname = application) then
        raise exception 'The role of the application does not exist: create it before the service starts';
    end if;
    if exists (select from pg_roles where rolsuper and pg_has_role(application, oid, 'member')) then
        raise exception
            'The role of the application is a superuser, or can become one: it could rewrite consultations';
    end if;
    if pg_has_role(application, current_user, 'member') then
        raise exception
            'The role of the application is the owner of the tables, or can become it: it could rewrite consultations';
    end if;
end
$$;

do $$
begin
    -- An instance that starts again beside a newer version leaves the rights of that version alone (ADR 0017). The number is
    -- that of the last migration of this version.
    if exists (select from flyway_schema_history where substring(version from '^\d+')::integer > 2) then
        return;
    end if;

    revoke all on
        procuration, journal, journal_place, journal_head, journal_checkpoint, journal_leaf, kept_answer, consultation,
        notifier_cursor, grant_block, satisfaction, look_up_bucket, contact, address_proof, message,
        appointment, slot_place, appointment_event, receipt, receipt_list,
        mandant_index, key_in_use, audit, audit_trail, opened_session, ended_session, ended_subject, logout_token,
        kept_page, instance_key, key_history, last_run, write_probe
    from "${application}";
    revoke all on function
        enter_mandant, journal_text, journal_hash, next_entry, record_grants, record_end, record_visit, is_blocked, record_block,
        keep_refusal, record_satisfaction, add_consultations, choose_contact, learn_address, request_proof, try_proof,
        accept_address, hold_appointments, left_place, free_place, add_appointment_event, take_appointment, move_appointment,
        change_appointment, honour_appointment, is_moot, claim_message, give_receipt
    from public, "${application}";

    grant usage on schema ${flyway:defaultSchema} to "${application}";
    grant select, insert, update (ended_at, end_reason) on procuration to "${application}";
    grant select, insert, update (position) on journal to "${application}";
    grant select, update (position, step) on journal_head to "${application}";
    grant select, insert on journal_place, journal_checkpoint, kept_answer, consultation, grant_block, satisfaction, mandant_index, key_in_use
    to "${application}";
    grant select on journal_leaf to "${application}";
    grant usage on sequence consultation_id_seq, journal_id_seq to "${application}";
    grant execute on function
        enter_mandant, journal_text, journal_hash, next_entry, record_grants, record_end, record_visit, is_blocked, record_block,
        keep_refusal, record_satisfaction, add_consultations, choose_contact, learn_address, request_proof, try_proof,
        accept_address, hold_appointments, left_place, free_place, add_appointment_event, take_appointment, move_appointment,
        change_appointment, honour_appointment, is_moot, claim_message, give_receipt
    to "${application}";
    grant select, insert, update (wanted, origin, address_data, changed_at) on contact to "${application}";
    grant select, insert, update (tries, used) on address_proof to "${application}";
    grant select, insert, update (due_at, leased_until, first_tried_at, settled_at, attempts, state) on message
    to "${application}";
    grant select, insert, update (starts_at, ends_at, represented, state, sequence, revision, holds) on appointment
    to "${application}";
    grant select, insert, delete on slot_place to "${application}";
    grant select, insert, update (position, step) on appointment_event to "${application}";
    grant select, insert on receipt to "${application}";
    grant select, insert, update (given) on receipt_list to "${application}";
    grant insert on audit to "${application}";
    grant select on last_run to "${application}";
    grant select, update (at) on write_probe to "${application}";
    grant select, insert, update (position) on notifier_cursor to "${application}";
    grant select, insert, update (state, expires_at) on look_up_bucket to "${application}";
    grant select, insert on opened_session, ended_session, logout_token to "${application}";
    -- Whoever deletes locks first, so as not to wait for others who do.
    grant select, insert, update (expires_at), delete on kept_page to "${application}";
    grant select, insert, update (ended_at) on ended_subject to "${application}";
    grant select, insert, update (seen_at), delete on instance_key to "${application}";
    grant select, insert, update (written_at) on key_history to "${application}";
end
$$;

do $$
declare
    kept text;
begin
    foreach kept in array array[
        'consultation', 'grant_block', 'procuration', 'journal', 'journal_place', 'appointment', 'appointment_event',
        'journal_checkpoint', 'journal_leaf', 'receipt', 'mandant_index', 'key_in_use', 'audit']
    loop
        if has_table_privilege('${application}', kept, 'update, delete, truncate') then
            raise exception 'The role of the application has rights on % that are not granted here', kept;
        end if;
    end loop;
end
$$;
