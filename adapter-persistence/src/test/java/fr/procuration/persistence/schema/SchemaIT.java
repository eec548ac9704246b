package fr.procuration.persistence.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.procuration.persistence.embedded.EmbeddedDatabase;
import fr.procuration.persistence.service.OnOneServer;
import fr.procuration.persistence.service.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.util.PSQLException;

/** Whatever writes to the database, the schema refuses what cannot be. */
@OnOneServer
class SchemaIT {

    private static final Sql SQL = new Sql(EmbeddedDatabase.fresh());

    private static final String ROWS = """
            insert into mandant_index (part, mandant, key_id, nir_index, nir_data) values (7, '00000000-0000-0000-0000-00000000000a', 1, 'a', 'd');
            insert into key_in_use (purpose, key_id, proof) values ('DATA', 1, 'p');
            insert into procuration (part, mandant, number, sequence, id, canal, granted_at, ends_at, mandant_data, mandataire_data)
            select part, mandant, n, n, gen_random_uuid(), 'WEB', '2025-12-16', '2026-01-16', 'm', 'n'
            from mandant_index, generate_series(1, 2) n;
            insert into journal (part, mandant, number, kind, at, position, sequence, previous, hash)
            select part, mandant, 1, 'ACCORDEE', '2025-12-16', 1, 1, sha256('a'), sha256('b') from mandant_index;
            insert into journal (part, mandant, number, kind, at, position, sequence, previous, hash, agent, site, origin, visit)
            select part, mandant, 1, 'RECUE', '2025-12-17', 2, 2, sha256('b'), sha256('c'), 'b', 'c', 'o', gen_random_uuid() from mandant_index;
            insert into journal (part, mandant, number, kind, reason, at, position, sequence, previous, hash)
            select part, mandant, 1, 'TERMINEE', 'REVOCATION', '2025-12-18', 3, 3, sha256('c'), sha256('d') from mandant_index;
            insert into journal_place (position, part, entry, mandant, number, kind, at)
            select position, part, id, mandant, number, kind, at from journal;
            insert into journal_checkpoint (number, first_position, last_position, at, root, previous, prefixes, ends, signature)
            values (1, 1, 3, '2025-12-18', sha256('r'), sha256('p'), 'prefixes4567', '', 's');
            insert into journal_leaf (position, hash) values (4, sha256('l'));
            insert into grant_block (part, mandant, action, reason, at, agent, site, origin)
            select part, mandant, 'BLOQUE', 'DECES', '2025-12-18', 'a', 's', 'o' from mandant_index;
            insert into kept_answer (part, mandant, key, number) select part, mandant, 'k', 1 from mandant_index;
            insert into consultation (lot, nir_index, index_key, nir_data, agent, site, origin, at, outcome)
            values (0, 'a', 1, 'd', 'b', 'c', 'o', '2025-12-16', 'CONFORME');
            insert into audit (at, kind, action, outcome) values ('2025-12-16', 'REFUS', 'GET /', '403');
            insert into notifier_cursor (notifier) values ('mail');
            insert into satisfaction (part, mandant, number, satisfied, at) select part, mandant, 1, true, '2025-12-16' from mandant_index;
            insert into contact (part, mandant, wanted, origin, address_data, changed_at)
            select part, mandant, true, 'COMPTE', 'a', now() from mandant_index;
            insert into address_proof (part, mandant, id, requested_at, proof_data)
            select part, mandant, gen_random_uuid(), now(), 'p' from mandant_index;
            insert into message (part, mandant, number, position, id, kind, at, due_at)
            select part, mandant, 1, 1, gen_random_uuid(), 'ACCORDEE', now(), now() from mandant_index;
            insert into message (part, mandant, id, kind, at, due_at)
            select part, mandant, gen_random_uuid(), 'CODE', now(), now() from mandant_index;
            insert into appointment (part, mandant, id, site, starts_at, ends_at, motif, represented, taken_by, taken_at, request_key, name_data)
            select part, mandant, '00000000-0000-0000-0000-00000000000b', 's', '2025-12-19 10:00Z', '2025-12-19 10:30Z', 'M', true, 'MANDANT', '2025-12-16', 'k', 'n'
            from mandant_index;
            insert into appointment (part, mandant, id, site, starts_at, ends_at, motif, represented, taken_by, taken_at, name_data)
            select part, mandant, '00000000-0000-0000-0000-00000000000c', 's', '2025-12-19 10:00Z', '2025-12-19 10:30Z', 'N', true, 'AGENT', '2025-12-16', 'n'
            from mandant_index;
            insert into slot_place (site, starts_at, ends_at, place, appointment) select site, starts_at, ends_at, 1, id from appointment where motif = 'M';
            insert into appointment_event (id, part, mandant, appointment, revision, kind, at, site, starts_at, ends_at, motif, represented, state, sequence,
                taken_by, taken_at, requester, position, step)
            select 1, part, mandant, id, 1, 'PRIS', taken_at, site, starts_at, ends_at, motif, true, state, 0, taken_by, taken_at, taken_by, 3, 1
            from appointment where motif = 'M';
            insert into appointment_event (id, part, mandant, appointment, revision, kind, at, site, starts_at, ends_at, motif, represented, state, sequence,
                taken_by, taken_at, requester, agent, agent_site, origin)
            select 2, part, mandant, id, 1, 'PRIS', taken_at, site, starts_at, ends_at, motif, true, state, 0, taken_by, taken_at, taken_by, 'a', 's', 'o'
            from appointment where motif = 'N';
            insert into message (part, mandant, appointment, event, id, kind, at, due_at)
            select part, mandant, appointment, id, gen_random_uuid(), 'RDV_PRIS', now(), now() from appointment_event where id = 1;
            insert into receipt (list, place, ordinal, subject, part, mandant, number, ends_at)
            select 1, n, n, n, part, mandant, n, '2026-01-16' from mandant_index, generate_series(1, 2) n;
            insert into look_up_bucket (id) values ('agent a');
            insert into opened_session (opened_at, expires_at, id, subject, kiosk) values (now(), now(), repeat('a', 64), repeat('b', 64), false);
            insert into ended_session (id, expires_at) values ('a', now());
            insert into ended_subject (subject, ended_at) values ('*', now());
            insert into logout_token (id, expires_at) values (repeat('a', 64), now());
            insert into kept_page (name, owner, sealed, expires_at) values (repeat('a', 64), repeat('b', 64), 's', now());
            insert into instance_key (instance, purpose, key_id, in_charge, seen_at) values ('a', 'DATA', 1, true, now());
            insert into key_history (purpose, key_id) values ('DATA', 1);
            """;

    private static final String VIOLATIONS = """
            receipt_pk                      | update receipt set place = 1
            receipt_once                    | update receipt set number = 1
            receipt_of_list                 | update receipt set list = 2
            receipt_of_list                 | update receipt_list set number = 2
            receipt_number_from_1           | update receipt set number = 0 where number = 1
            receipt_part_of_4096            | update receipt set part = 4096
            receipt_part_of_4096            | update receipt set part = -1
            receipt_place_of_131072         | update receipt set place = 131072 where number = 1
            receipt_place_of_131072         | update receipt set place = -1 where number = 1
            receipt_ordinal_from_1          | update receipt set ordinal = 0 where number = 1
            receipt_list_pk                 | insert into receipt_list values (1)
            receipt_list_from_1             | insert into receipt_list values (0)
            receipt_list_given_of_131072    | update receipt_list set given = 131073
            receipt_list_given_of_131072    | update receipt_list set given = -1
            mandant_index_pk                | insert into mandant_index select gen_random_uuid(), part, 2, nir_index, nir_data from mandant_index
            mandant_index_once              | insert into mandant_index select mandant, part, key_id, 'b', nir_data from mandant_index
            mandant_index_part_of_4096      | update mandant_index set part = 4096
            mandant_index_part_of_4096      | update mandant_index set part = -1
            mandant_index_not_empty         | update mandant_index set nir_index = ''
            mandant_index_not_empty         | update mandant_index set nir_data = ''
            key_in_use_pk                   | insert into key_in_use select * from key_in_use
            key_in_use_one_part             | insert into key_in_use (purpose, key_id, proof) values ('PART', 1, 'p'), ('PART', 2, 'p')
            key_in_use_purpose_known        | update key_in_use set purpose = 'SIGN'
            key_in_use_proof_not_empty      | update key_in_use set proof = ''
            procuration_pk                  | update procuration set number = 1 where number = 2
            procuration_id_unique           | update procuration set id = '00000000-0000-0000-0000-000000000000'
            procuration_number_from_1       | update procuration set number = 0 where number = 2
            procuration_sequence_from_1     | update procuration set sequence = 0 where number = 2
            procuration_canal_named         | update procuration set canal = 'Poste'
            procuration_ends_after_grant    | update procuration set ends_at = granted_at
            procuration_ended_within        | update procuration set ended_at = ends_at, end_reason = 'REVOCATION'
            procuration_ended_within        | update procuration set ended_at = granted_at - interval '1 microsecond', end_reason = 'DECES'
            procuration_end_has_reason      | update procuration set ended_at = granted_at, end_reason = null
            procuration_end_has_reason      | update procuration set ended_at = null, end_reason = 'DECES'
            procuration_end_reason_known    | update procuration set ended_at = granted_at, end_reason = 'EXPIRATION'
            procuration_data_not_empty      | update procuration set mandant_data = ''
            procuration_data_not_empty      | update procuration set mandataire_data = ''
            journal_pk                      | insert into journal (id, part, mandant, number, kind, at, sequence, previous, hash) overriding system value select id, part, mandant, number, kind, at, 9, previous, hash from journal where kind = 'ACCORDEE'
            journal_chain                   | insert into journal (part, mandant, number, kind, at, sequence, previous, hash) select part, mandant, 2, kind, at, 3, previous, hash from journal where kind = 'ACCORDEE'
            journal_end_once                | insert into journal (part, mandant, number, kind, reason, at, sequence, previous, hash) select part, mandant, number, kind, reason, at, 9, previous, hash from journal where kind = 'TERMINEE'
            journal_visit_once              | insert into journal (part, mandant, number, kind, at, agent, site, origin, visit, sequence, previous, hash) select part, mandant, number, kind, now(), 'd', 'e', 'f', visit, 9, previous, hash from journal where kind = 'RECUE'
            journal_sequence_from_1         | update journal set sequence = 0 where sequence = 1
            journal_hashes_are_sha256       | update journal set hash = 'h'
            journal_hashes_are_sha256       | update journal set previous = 'h'
            journal_of_procuration          | insert into journal (part, mandant, number, kind, at, sequence, previous, hash) values (7, gen_random_uuid(), 1, 'ACCORDEE', now(), 1, sha256('a'), sha256('b'))
            journal_of_procuration          | delete from procuration where number = 1
            journal_kind_known              | update journal set kind = 'EXPIREE' where kind = 'ACCORDEE'
            journal_site_length             | update journal set site = '' where kind = 'RECUE'
            journal_site_length             | update journal set site = repeat('é', 101) where kind = 'RECUE'
            journal_origin_length           | update journal set origin = '' where kind = 'RECUE'
            journal_origin_length           | update journal set origin = repeat('é', 101) where kind = 'RECUE'
            journal_reason_known            | update journal set reason = 'EXPIRATION' where kind = 'TERMINEE'
            journal_end_has_reason          | update journal set reason = null, agent = 'a', site = 's', origin = 'o' where kind = 'TERMINEE'
            journal_end_has_reason          | update journal set reason = 'DECES' where kind = 'RECUE'
            journal_visit_at_a_desk         | update journal set visit = null where kind = 'RECUE'
            journal_visit_at_a_desk         | update journal set visit = gen_random_uuid() where kind = 'ACCORDEE'
            journal_recorded_by             | update journal set agent = null where kind = 'RECUE'
            journal_recorded_by             | update journal set site = null where kind = 'RECUE'
            journal_recorded_by             | update journal set origin = null where kind = 'RECUE'
            journal_recorded_by             | update journal set origin = 'o' where kind = 'ACCORDEE'
            journal_recorded_by             | update journal set agent = 'b' where kind = 'ACCORDEE'
            journal_recorded_by             | update journal set site = 'c' where kind = 'ACCORDEE'
            journal_recorded_by             | update journal set reason = 'DECES' where kind = 'TERMINEE'
            journal_recorded_by             | update journal set agent = 'b', site = 's', origin = 'o' where kind = 'TERMINEE'
            grant_block_pk                  | insert into grant_block overriding system value select * from grant_block
            grant_block_reason_known        | update grant_block set reason = 'SIGNALEMENT'
            grant_block_reason_known        | update grant_block set action = 'LEVE'
            grant_block_reason_known        | update grant_block set action = 'OUBLIE'
            grant_block_site_length         | update grant_block set site = ''
            grant_block_origin_length       | update grant_block set origin = repeat('é', 101)
            journal_position_from_1         | update journal set position = 0
            journal_place_pk                | update journal_place set position = 2 where position = 1
            journal_place_once              | insert into journal_place select position + 3, entry, at, mandant, part, number, kind from journal_place
            journal_place_from_1            | update journal_place set position = 0 where position = 1
            journal_head_pk                 | insert into journal_head default values
            journal_head_single             | insert into journal_head (singleton) values (false)
            journal_head_position_from_0    | update journal_head set position = -1
            journal_head_step_from_0        | update journal_head set step = -1
            appointment_pk                  | insert into appointment overriding system value select * from appointment
            appointment_id_unique           | insert into appointment (part, mandant, id, site, starts_at, ends_at, motif, represented, taken_by, taken_at, name_data) select part, gen_random_uuid(), id, site, starts_at, ends_at, motif, represented, taken_by, taken_at, name_data from appointment
            appointment_once_a_key          | update appointment set request_key = 'k'
            appointment_one_a_motif         | update appointment set motif = 'M'
            appointment_ends_after_start    | update appointment set ends_at = starts_at
            appointment_sequence_from_0     | update appointment set sequence = -1
            appointment_revision_from_1     | update appointment set revision = 0
            appointment_holds_while_open    | update appointment set state = 'ANNULE'
            appointment_site_length         | update appointment set site = ''
            appointment_site_length         | update appointment set site = repeat('é', 101)
            appointment_motif_length        | update appointment set motif = ''
            appointment_motif_length        | update appointment set motif = repeat('M', 41)
            appointment_state_known         | update appointment set state = 'PERDU', holds = false
            appointment_taken_by_known      | update appointment set taken_by = 'SERVICE'
            appointment_key_length          | update appointment set request_key = ''
            appointment_key_length          | update appointment set request_key = repeat('k', 256)
            appointment_name_not_empty      | update appointment set name_data = ''
            slot_place_pk                   | insert into slot_place select starts_at, ends_at, '00000000-0000-0000-0000-00000000000c', place, site from slot_place
            slot_place_one_each             | insert into slot_place select starts_at, ends_at, appointment, 2, site from slot_place
            slot_place_of_appointment       | update slot_place set appointment = gen_random_uuid()
            slot_place_from_1               | update slot_place set place = 0
            slot_place_ends_in_4_hours      | update slot_place set ends_at = starts_at
            slot_place_ends_in_4_hours      | update slot_place set ends_at = starts_at + interval '4 hours 1 microsecond'
            appointment_event_pk            | update appointment_event set id = 1
            appointment_event_chain         | update appointment_event set appointment = '00000000-0000-0000-0000-00000000000b'
            appointment_event_of_appointment | update appointment_event set appointment = gen_random_uuid()
            appointment_event_place         | update appointment_event set position = null
            appointment_event_place         | update appointment_event set position = 4 where id = 2
            appointment_event_place         | update appointment_event set step = 0 where id = 1
            appointment_event_place         | update appointment_event set position = -1 where id = 1
            appointment_event_step_once     | update appointment_event set position = 4, step = 1
            appointment_event_kind_known    | update appointment_event set kind = 'OUBLIE'
            appointment_event_requester_known | update appointment_event set requester = 'VOISIN' where id = 1
            appointment_event_recorded_by   | update appointment_event set agent = null where id = 2
            appointment_event_recorded_by   | update appointment_event set agent_site = null where id = 2
            appointment_event_recorded_by   | update appointment_event set origin = null where id = 2
            appointment_event_recorded_by   | update appointment_event set agent = 'a' where id = 1
            appointment_event_site_length   | update appointment_event set agent_site = '' where id = 2
            appointment_event_site_length   | update appointment_event set agent_site = repeat('é', 101) where id = 2
            appointment_event_origin_length | update appointment_event set origin = '' where id = 2
            appointment_event_origin_length | update appointment_event set origin = repeat('é', 101) where id = 2
            message_once_an_event           | insert into message (part, mandant, appointment, event, id, kind, at, due_at) select part, mandant, appointment, event, gen_random_uuid(), kind, at, due_at from message where kind = 'RDV_PRIS'
            journal_checkpoint_pk           | insert into journal_checkpoint select number, 4, 6, at, root, previous, prefixes, ends, signature from journal_checkpoint
            journal_checkpoint_once         | insert into journal_checkpoint select 2, first_position, last_position, at, root, previous, prefixes, ends, signature from journal_checkpoint
            journal_checkpoint_from_1       | update journal_checkpoint set number = 0
            journal_checkpoint_from_1       | update journal_checkpoint set first_position = 0
            journal_checkpoint_not_empty    | update journal_checkpoint set first_position = 4, prefixes = ''
            journal_checkpoint_hashes_are_sha256 | update journal_checkpoint set root = 'r'
            journal_checkpoint_hashes_are_sha256 | update journal_checkpoint set previous = 'p'
            journal_checkpoint_prefixes_of_all | update journal_checkpoint set prefixes = 'pref'
            journal_checkpoint_ends_are_ids | update journal_checkpoint set ends = 'e'
            journal_leaf_pk                 | insert into journal_leaf select * from journal_leaf
            journal_leaf_is_sha256          | update journal_leaf set hash = 'h'
            kept_answer_pk                  | insert into kept_answer select * from kept_answer
            kept_answer_of_procuration      | update kept_answer set number = 3
            kept_answer_key_length          | update kept_answer set key = ''
            kept_answer_key_length          | update kept_answer set key = repeat('k', 256)
            kept_answer_granted_or_refused  | update kept_answer set number = null
            kept_answer_granted_or_refused  | update kept_answer set running_until = now()
            kept_answer_granted_or_refused  | update kept_answer set mandataire_data = 'n'
            kept_answer_granted_or_refused  | update kept_answer set number = null, mandataire_data = 'n'
            kept_answer_granted_or_refused  | update kept_answer set number = null, running_until = now()
            kept_answer_granted_or_refused  | update kept_answer set number = null, running_until = now(), mandataire_data = ''
            consultation_pk                 | insert into consultation overriding system value select * from consultation
            consultation_lot_of_4096        | update consultation set lot = 4096
            consultation_lot_of_4096        | update consultation set lot = -1
            consultation_index_not_empty    | update consultation set nir_index = ''
            consultation_data_not_empty     | update consultation set nir_data = ''
            consultation_origin_length      | update consultation set origin = ''
            consultation_origin_length      | update consultation set origin = repeat('é', 101)
            consultation_site_length        | update consultation set site = ''
            consultation_site_length        | update consultation set site = repeat('é', 101)
            consultation_outcome_known      | update consultation set outcome = 'INCONNU'
            consultation_count_from_1       | update consultation set count = 0
            consultation_zone_known         | update consultation set zone = 'TD4'
            notifier_cursor_pk              | insert into notifier_cursor select * from notifier_cursor
            notifier_cursor_name_length     | update notifier_cursor set notifier = ''
            notifier_cursor_name_length     | update notifier_cursor set notifier = repeat('é', 101)
            notifier_cursor_position_from_0 | update notifier_cursor set position = -1
            contact_pk                      | insert into contact select * from contact
            contact_origin_known            | update contact set origin = 'ANNUAIRE'
            contact_address_has_origin      | update contact set origin = null
            contact_address_has_origin      | update contact set address_data = null
            contact_address_not_empty       | update contact set address_data = ''
            address_proof_pk                | insert into address_proof select * from address_proof
            address_proof_tries_from_0      | update address_proof set tries = -1
            address_proof_data_not_empty    | update address_proof set proof_data = ''
            message_pk                      | insert into message select * from message where kind = 'CODE'
            message_once                    | insert into message (part, mandant, number, position, id, kind, at, due_at) select part, mandant, 2, 1, gen_random_uuid(), kind, at, due_at from message where kind = 'ACCORDEE'
            message_of_procuration          | update message set number = 3 where kind = 'ACCORDEE'
            message_kind_known              | update message set kind = 'PUBLICITE' where kind = 'ACCORDEE'
            message_state_known             | update message set state = 'LU', settled_at = now()
            message_of_one_thing            | update message set number = null where kind = 'ACCORDEE'
            message_of_one_thing            | update message set position = null where kind = 'ACCORDEE'
            message_of_one_thing            | update message set position = 0 where kind = 'ACCORDEE'
            message_of_one_thing            | update message set position = 1 where kind = 'CODE'
            message_of_one_thing            | update message set number = 1 where kind = 'CODE'
            message_of_one_thing            | update message set appointment = null where kind = 'RDV_PRIS'
            message_of_one_thing            | update message set event = null where kind = 'RDV_PRIS'
            message_of_one_thing            | update message set number = 1 where kind = 'RDV_PRIS'
            message_of_one_thing            | update message set position = 1 where kind = 'RDV_PRIS'
            message_of_one_thing            | update message set event = 1 where kind = 'ACCORDEE'
            message_of_one_thing            | update message set appointment = gen_random_uuid() where kind = 'CODE'
            message_waits_or_is_settled     | update message set state = 'ENVOYE'
            message_waits_or_is_settled     | update message set settled_at = now()
            message_attempts_from_0         | update message set attempts = -1, first_tried_at = now()
            message_tried                   | update message set attempts = 1
            message_tried                   | update message set first_tried_at = now()
            message_reason_known            | update message set kind = 'TERMINEE', reason = 'EXPIRATION' where kind = 'ACCORDEE'
            message_end_has_reason          | update message set kind = 'TERMINEE' where kind = 'ACCORDEE'
            message_end_has_reason          | update message set reason = 'DECES'
            message_site_length             | update message set site = ''
            message_site_length             | update message set site = repeat('s', 101)
            satisfaction_pk                 | insert into satisfaction select * from satisfaction
            satisfaction_number_from_0      | update satisfaction set number = -1
            audit_pk                        | insert into audit overriding system value select * from audit
            audit_kind_known                | update audit set kind = 'AUTRE'
            audit_actor_length              | update audit set actor = ''
            audit_actor_length              | update audit set actor = repeat('é', 256)
            audit_origin_length             | update audit set origin = ''
            audit_origin_length             | update audit set origin = repeat('é', 101)
            audit_action_length             | update audit set action = ''
            audit_action_length             | update audit set action = repeat('é', 256)
            audit_outcome_length            | update audit set outcome = ''
            audit_outcome_length            | update audit set outcome = repeat('é', 256)
            audit_provider_length           | update audit set provider = ''
            audit_provider_length           | update audit set provider = repeat('é', 101)
            audit_count_from_1              | update audit set count = 0
            last_run_pk                     | insert into last_run (task) values ('PURGE')
            last_run_task_known             | insert into last_run (task) values ('AUTRE')
            last_run_instance_length        | update last_run set instance = ''
            last_run_instance_length        | update last_run set instance = repeat('é', 256)
            write_probe_pk                  | insert into write_probe default values
            write_probe_single              | insert into write_probe (singleton) values (false)
            look_up_bucket_pk               | insert into look_up_bucket select * from look_up_bucket
            opened_session_pk               | insert into opened_session select * from opened_session
            opened_session_id_length        | update opened_session set id = 'a'
            opened_session_subject_length   | update opened_session set subject = 'a'
            opened_session_provider_session_length | update opened_session set provider_session = 'a'
            opened_session_origin_length    | update opened_session set origin = ''
            opened_session_origin_length    | update opened_session set origin = repeat('é', 101)
            ended_session_pk                | insert into ended_session select * from ended_session
            ended_session_id_length         | update ended_session set id = ''
            ended_session_id_length         | update ended_session set id = repeat('é', 101)
            ended_subject_pk                | insert into ended_subject select * from ended_subject
            ended_subject_length            | update ended_subject set subject = 'a'
            logout_token_pk                 | insert into logout_token select * from logout_token
            logout_token_id_length          | update logout_token set id = 'a'
            kept_page_pk                    | insert into kept_page select * from kept_page
            kept_page_name_length           | update kept_page set name = 'a'
            kept_page_owner_length          | update kept_page set owner = 'a'
            kept_page_sealed_length         | update kept_page set sealed = ''
            kept_page_sealed_length         | update kept_page set sealed = repeat('é', 200001)
            instance_key_pk                 | insert into instance_key select * from instance_key
            instance_key_instance_length    | update instance_key set instance = ''
            instance_key_instance_length    | update instance_key set instance = repeat('é', 201)
            instance_key_purpose_known      | update instance_key set purpose = 'SIGN'
            key_history_pk                  | insert into key_history select * from key_history
            key_history_purpose_known       | update key_history set purpose = 'SIGN'
            """;

    private static final String CONSTRAINTS_AND_INDEXES = """
            select conname from pg_constraint
            where connamespace = 'public'::regnamespace and contype <> 'n' and conrelid::regclass::text !~ '^flyway'
            union
            select relname from pg_index join pg_class on oid = indexrelid
            where relnamespace = 'public'::regnamespace and indisunique and indrelid::regclass::text !~ '^flyway'
            """;

    @BeforeAll
    static void insert_rows() {
        SQL.execute(ROWS);
    }

    static Stream<Arguments> violations() {
        return VIOLATIONS.lines().map(line -> Arguments.of((Object[]) line.split("\\s*\\|\\s*", 2)));
    }

    @ParameterizedTest
    @MethodSource("violations")
    void every_constraint_refuses(String constraint, String violation) throws SQLException {
        try (Connection connection = SQL.connect();
                Statement statement = connection.createStatement()) {
            PSQLException refused = catchThrowableOfType(PSQLException.class, () -> statement.execute(violation));

            assertThat(refused.getServerErrorMessage().getConstraint()).isEqualTo(constraint);
        }
    }

    @Test
    void there_is_no_other_constraint() {
        assertThat(SQL.column(CONSTRAINTS_AND_INDEXES))
                .containsExactlyInAnyOrderElementsOf(violations()
                        .map(violation -> (String) violation.get()[0])
                        .distinct()
                        .toList());
    }
}
