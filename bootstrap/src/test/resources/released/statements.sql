-- Sent by the version whose schema is 1

-- takes: 
-- gives: ?column? int4
(select 1 from journal where position is null limit 1) union all (select 1 from appointment_event where step is null limit 1) limit 1

-- takes: text
-- gives: 
INSERT INTO look_up_bucket(id, state) VALUES($1, null) ON CONFLICT(id) DO NOTHING

-- takes: timestamptz, timestamptz, text, text, text, bool, text
-- gives: 
INSERT INTO opened_session (opened_at,expires_at,subject,provider_session,origin,kiosk,id) VALUES ($1,$2,$3,$4,$5,$6,$7)

-- takes: text
-- gives: state bytea
SELECT state as state FROM look_up_bucket WHERE id = $1 FOR UPDATE

-- takes: bytea, int8, text
-- gives: 
UPDATE look_up_bucket SET state=$1,expires_at=$2 WHERE id=$3

-- takes: int8, text
-- gives: 
UPDATE notifier_cursor SET position=$1 WHERE (notifier = $2)

-- takes: text
-- gives: 
delete from instance_key where instance = $1 or seen_at < now() - interval '1 day'

-- takes: text
-- gives: 
insert into audit (at, kind, action, outcome) values (now(), 'CLES', $1, 'en service')

-- takes: timestamptz, text, text, text, text, text, text, int4
-- gives: 
insert into audit (at, kind, provider, actor, origin, action, outcome, count) values ($1, $2, $3, $4, $5, $6, $7, $8)

-- takes: text, timestamptz, text, timestamptz
-- gives: 
insert into ended_session (id, expires_at) values ($1, $2), ($3, $4) on conflict do nothing

-- takes: text, timestamptz
-- gives: 
insert into ended_subject (subject, ended_at) values ($1, $2) on conflict (subject) do update set ended_at = greatest(ended_subject.ended_at, excluded.ended_at)

-- takes: text, text, int4, bool
-- gives: 
insert into instance_key (instance, purpose, key_id, in_charge, seen_at) values ($1, $2, $3, $4, now()) on conflict (instance, purpose, key_id) do update set seen_at = excluded.seen_at

-- takes: text, int4
-- gives: 
insert into key_history (purpose, key_id, written_at) values ($1, $2, now()) on conflict (purpose, key_id) do update set written_at = excluded.written_at

-- takes: text, int4, bytea
-- gives: 
insert into key_in_use (purpose, key_id, proof) values ($1, $2, $3) on conflict do nothing

-- takes: int8, uuid, text, timestamptz, timestamptz, timestamptz, text, text, int4, uuid, int4
-- gives: 
insert into message (part, mandant, number, position, id, kind, at, due_at, valid_until, reason, site) select part, mandant, number, $1, $2, $3, $4, $5, $6, $7, $8 from procuration where part = $9 and mandant = $10 and number = $11 on conflict do nothing

-- takes: text
-- gives: 
insert into notifier_cursor (notifier) values ($1) on conflict do nothing

-- takes: bytea, timestamptz, int8, bytea, bytea, timestamptz, int8, int8
-- gives: at timestamptz, id int8, lot int4, index_key int4, count int4, nir_index bytea, nir_data bytea, agent text, site text, origin text, outcome text, zone text
select * from ( (select * from consultation where nir_index = $1 and at < $2 order by at desc fetch first ($3) rows with ties) union all (select * from consultation where nir_index = $4 and nir_index <> $5 and at < $6 order by at desc fetch first ($7) rows with ties)) as either order by at desc fetch first ($8) rows with ties

-- takes: int8, int8, int8, int8, int8, int8
-- gives: position int8, step int8, kind text, at timestamptz, reason text, agent text, agent_site text, origin text, mandant uuid, id uuid, ends_at timestamptz, number int4, canal text, granted_at timestamptz, mandataire_data bytea, mandant_data bytea, site text, starts_at timestamptz, motif text, represented bool, state text, sequence int4, revision int4, taken_by text, taken_at timestamptz, requester text, nir_data bytea
select * from ( (select page.position, 0::bigint as step, journal.kind, journal.at, reason, agent, site as agent_site, origin, procuration.mandant, procuration.id, ends_at, procuration.number, canal, granted_at, mandataire_data, mandant_data, null::text as site, null::timestamptz as starts_at, null::text as motif, null::boolean as represented, null::text as state, null::integer as sequence, null::integer as revision, null::text as taken_by, null::timestamptz as taken_at, null::text as requester, null::bytea as nir_data from ( select position, part, entry from journal_place where position > $1 and kind in ('ACCORDEE', 'TERMINEE') order by position limit $2) as page join journal on journal.part = page.part and journal.id = page.entry join procuration on procuration.part = journal.part and procuration.mandant = journal.mandant and procuration.number = journal.number) union all (select distinct on (page.position, page.step) page.position, page.step, kind, at, null, agent, agent_site, origin, mandant, appointment, ends_at, null, null, null, null, null, site, starts_at, motif, represented, state, sequence, revision, taken_by, taken_at, requester, nir_data from ( select * from appointment_event where (position, step) > ($3, $4) order by position, step limit $5) as page join mandant_index using (part, mandant))) as feed order by position, step limit $6

-- takes: int4, int4, int4, int4, bytea, bytea, timestamptz, timestamptz
-- gives: granted_at timestamptz, ends_at timestamptz, ended_at timestamptz, id uuid, mandant uuid, part int4, number int4, sequence int4, canal text, end_reason text, mandant_data bytea, mandataire_data bytea, accordee timestamptz, previous bytea, hash bytea, terminee timestamptz, reason text
select * from (select procuration.*, accordee, granting.previous, granting.hash, terminee, reason from procuration left join lateral ( select at as accordee, previous, hash from journal where journal.part = $1 and journal.mandant = procuration.mandant and journal.sequence = procuration.sequence and journal.number = procuration.number and kind = 'ACCORDEE') as granting on true left join lateral ( select at as terminee, reason from journal where journal.part = $2 and journal.mandant = procuration.mandant and journal.number = procuration.number and kind = 'TERMINEE') as ending on true where part = $3 and mandant = (select mandant from mandant_index where part = $4 and nir_index in ($5, $6) limit 1) order by number desc limit 1) as latest where ends_at > $7 and (ended_at is null and granted_at <= $8 or terminee is distinct from ended_at or reason is distinct from end_reason) or accordee is null or hash is distinct from journal_hash( previous, part, mandant, sequence, number, id, 'ACCORDEE', granted_at, canal, ends_at, null, null, null, null, null)

-- takes: int8
-- gives: id int8, position int8, step int8, at timestamptz, starts_at timestamptz, ends_at timestamptz, taken_at timestamptz, appointment uuid, mandant uuid, part int4, sequence int4, revision int4, represented bool, kind text, site text, motif text, state text, taken_by text, requester text, agent text, agent_site text, origin text
select * from appointment_event where id = $1

-- takes: int4, int4, bytea, bytea
-- gives: id int8, position int8, step int8, at timestamptz, starts_at timestamptz, ends_at timestamptz, taken_at timestamptz, appointment uuid, mandant uuid, part int4, sequence int4, revision int4, represented bool, kind text, site text, motif text, state text, taken_by text, requester text, agent text, agent_site text, origin text
select * from appointment_event where part = $1 and mandant = (select mandant from mandant_index where part = $2 and nir_index in ($3, $4) limit 1)

-- takes: uuid, text, bool, text, int4, int4, timestamptz, text, text, text, text, _uuid, _text, _timestamptz, _timestamptz, _timestamptz
-- gives: change_appointment bool
select * from change_appointment($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)

-- takes: uuid, int4, bool, int4, timestamptz, text, text, text, text, _uuid, _text, _timestamptz, _timestamptz, _timestamptz, int4, bytea, bytea, int4, uuid, timestamptz, text, text, text, uuid
-- gives: honour_appointment bool
select * from honour_appointment($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24)

-- takes: int4, int4, bytea, bytea, text
-- gives: mandant uuid, part int4, number int4, running_until date, key text, mandataire_data bytea
select * from kept_answer where part = $1 and mandant = (select mandant from mandant_index where part = $2 and nir_index in ($3, $4) limit 1) and key = $5

-- takes: uuid, int4, timestamptz, timestamptz, bool, text, int4, int4, timestamptz, text, text, text, text, _uuid, _text, _timestamptz, _timestamptz, _timestamptz
-- gives: move_appointment text
select * from move_appointment($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)

-- takes: text, timestamptz
-- gives: opened_at timestamptz, expires_at timestamptz, kiosk bool, id text, subject text, provider_session text, origin text
select * from opened_session where subject = $1 and expires_at > $2 and not exists (select from ended_session where ended_session.id = opened_session.id) and not exists ( select from ended_subject where ended_subject.subject in (opened_session.subject, '*') and ended_at >= opened_at) order by opened_at desc limit 100

-- takes: int4, bytea, int4, bytea, int4, uuid, bytea, uuid, text, int4, timestamptz, timestamptz, text, bool, text, bytea, timestamptz, text, text, text, text, _uuid, _text, _timestamptz, _timestamptz, _timestamptz
-- gives: outcome text, open_one uuid
select * from take_appointment($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26)

-- takes: int8, uuid
-- gives: ?column? int4
select 1 from ( select part, mandant, number from journal_place where position = $1 and kind in ('ACCORDEE', 'TERMINEE') limit 1) as place join procuration using (part, mandant, number) where procuration.id = $2

-- takes: int8, int8, uuid
-- gives: ?column? int4
select 1 from appointment_event where position = $1 and step = $2 and appointment = $3

-- takes: int4, bytea, int4, bytea, int4, uuid, bytea, bool, timestamptz
-- gives: ?column? int4
select 1 from choose_contact( $1, $2, $3, $4, $5, $6, $7, $8, $9)

-- takes: int4, uuid, timestamptz, timestamptz
-- gives: ?column? int4
select 1 from procuration where part = $1 and mandant = $2 and ended_at is null and granted_at <= $3 and ends_at > $4 limit 1

-- takes: int4, bytea, bytea, uuid, bytea, timestamptz
-- gives: accept_address bool
select accept_address($1, $2, $3, $4, $5, $6)

-- takes: int4, _bytea, _int4, _bytea, _text, _text, _text, _timestamptz, _text, _int4, _text
-- gives: add_consultations void
select add_consultations($1, $2::bytea[], $3::integer[], $4::bytea[], $5::text[], $6::text[], $7::text[], $8::timestamptz[], $9::text[], $10::integer[], $11::text[])

-- takes: int4, int4, bytea, bytea, text
-- gives: id int8, position int8, step int8, at timestamptz, starts_at timestamptz, ends_at timestamptz, taken_at timestamptz, appointment uuid, mandant uuid, part int4, sequence int4, revision int4, represented bool, kind text, site text, motif text, state text, taken_by text, requester text, agent text, agent_site text, origin text
select appointment_event.* from appointment join appointment_event using (part, mandant) where part = $1 and mandant = (select mandant from mandant_index where part = $2 and nir_index in ($3, $4) limit 1) and request_key = $5 and appointment = appointment.id and appointment_event.revision = 1

-- takes: int4, uuid, uuid, timestamptz, timestamptz
-- gives: claim_message text
select claim_message($1, $2, $3, $4, $5)

-- takes: 
-- gives: coalesce numeric
select coalesce(extract(epoch from clock_timestamp() - ( select at from journal_place where position > coalesce((select last_position from journal_checkpoint order by number desc limit 1), 0) order by position limit 1)), 0)

-- takes: 
-- gives: coalesce float4, coalesce numeric
select coalesce(sum(greatest(reltuples, 0)), 0), coalesce(sum(pg_total_relation_size(oid)), 0) from pg_class where oid in ( select relid from pg_partition_tree('audit') where isleaf union select 'audit'::regclass)

-- takes: 
-- gives: count int8
select count(*) from ( select at, lag(at) over (order by position) as earlier from journal_place where position > (select position - 10000 from journal_head)) as recent where at > clock_timestamp() + 2000 * interval '1 millisecond' or at < earlier - 6500 * interval '1 millisecond'

-- takes: 
-- gives: count int8, coalesce numeric
select count(*), coalesce(extract(epoch from clock_timestamp() - min(since)), 0) from ( select coalesce(first_tried_at, due_at) as since from message where state = 'EN_ATTENTE' and (due_at <= clock_timestamp() or attempts > 0) limit 10000) as waiting

-- takes: 
-- gives: count int8, extract numeric
select count(*), extract(epoch from clock_timestamp() - min(at)) from (select at from journal where position is null order by id limit 10000) as waiting

-- takes: uuid
-- gives: id uuid, mandant uuid, site text, starts_at timestamptz, ends_at timestamptz, motif text, represented bool, state text, sequence int4, revision int4, taken_by text, taken_at timestamptz, name_data bytea, nir_data bytea
select distinct on (appointment.starts_at, ordinal) appointment.id, appointment.mandant, site, appointment.starts_at, ends_at, motif, represented, state, sequence, revision, taken_by, taken_at, name_data, nir_data from appointment join mandant_index using (part, mandant) where id = $1 order by appointment.starts_at, ordinal

-- takes: text, timestamptz, timestamptz
-- gives: id uuid, mandant uuid, site text, starts_at timestamptz, ends_at timestamptz, motif text, represented bool, state text, sequence int4, revision int4, taken_by text, taken_at timestamptz, name_data bytea, nir_data bytea
select distinct on (appointment.starts_at, ordinal) appointment.id, appointment.mandant, site, appointment.starts_at, ends_at, motif, represented, state, sequence, revision, taken_by, taken_at, name_data, nir_data from appointment join mandant_index using (part, mandant) where site = $1 and starts_at >= $2 and starts_at < $3 and state <> 'ANNULE' order by appointment.starts_at, ordinal

-- takes: int8, timestamptz, timestamptz
-- gives: id uuid, mandant uuid, site text, starts_at timestamptz, ends_at timestamptz, motif text, represented bool, state text, sequence int4, revision int4, taken_by text, taken_at timestamptz, name_data bytea, nir_data bytea
select distinct on (appointment.starts_at, ordinal) appointment.id, appointment.mandant, site, appointment.starts_at, ends_at, motif, represented, state, sequence, revision, taken_by, taken_at, name_data, nir_data from journal_place join appointment using (part, mandant) join mandant_index using (part, mandant) where position = $1 and represented and state in ('PRIS', 'CONFIRME') and ends_at > $2 and (select event.represented from appointment_event as event where event.part = appointment.part and event.mandant = appointment.mandant and event.appointment = appointment.id and event.at <= $3 order by event.revision desc limit 1) order by appointment.starts_at, ordinal

-- takes: 
-- gives: exists bool
select exists (select from pg_stat_activity where usename = current_user and wait_event = 'SyncRep' and clock_timestamp() - query_start > interval '3 seconds')

-- takes: int8, int8, int8
-- gives: extract numeric
select extract(epoch from clock_timestamp() - min(at)) from ( (select at from journal_place where position > $1 and kind in ('ACCORDEE', 'TERMINEE') order by position limit 1) union all (select at from appointment_event where (position, step) > ($2, $3) order by position, step limit 1)) as first

-- takes: int4, int4, bytea, bytea
-- gives: id bigserial, at timestamptz, action text, reason text
select id, at, action, reason from grant_block where part = $1 and mandant = (select mandant from mandant_index where part = $2 and nir_index in ($3, $4) limit 1) order by id desc limit 1

-- takes: int4, int4, bytea, bytea
-- gives: id uuid, mandant uuid, site text, starts_at timestamptz, ends_at timestamptz, motif text, represented bool, state text, sequence int4, revision int4, taken_by text, taken_at timestamptz, name_data bytea, nir_data bytea
select id, mandant, site, starts_at, ends_at, motif, represented, state, sequence, revision, taken_by, taken_at, name_data, null::bytea as nir_data from appointment where part = $1 and mandant = (select mandant from mandant_index where part = $2 and nir_index in ($3, $4) limit 1) order by starts_at desc, ordinal desc

-- takes: int4, int4, bytea, bytea, int4, timestamptz, int4
-- gives: id uuid, requested_at timestamptz, proof_data bytea
select id, requested_at, proof_data from address_proof where part = $1 and mandant = (select mandant from mandant_index where part = $2 and nir_index in ($3, $4) limit 1) and not used and tries < $5 and requested_at > $6 and not exists ( select 1 from address_proof as later where later.part = $7 and later.mandant = address_proof.mandant and (later.requested_at, later.id) > (address_proof.requested_at, address_proof.id))

-- takes: int4, bytea, bytea, timestamptz, int4
-- gives: id uuid, requested_at timestamptz, proof_data bytea
select id, requested_at, proof_data from try_proof($1, $2, $3, $4, $5)

-- takes: 
-- gives: instance text, purpose text, key_id int4, in_charge bool
select instance, purpose, key_id, in_charge from instance_key where seen_at > now() - interval '1 minute' order by instance, purpose

-- takes: int4, bytea, int4, bytea, int4, uuid, bytea, text, bytea, date
-- gives: keep_refusal bool
select keep_refusal( $1, $2, $3, $4, $5, $6, $7, $8, $9, $10)

-- takes: int4, bytea, int4, bytea, int4, uuid, bytea, bytea, timestamptz, bool
-- gives: learn_address bool
select learn_address( $1, $2, $3, $4, $5, $6, $7, $8, $9, $10)

-- takes: int4, int4, bytea, bytea
-- gives: mandant uuid, wanted bool, origin text, address_data bytea
select mandant, wanted, origin, address_data from contact where part = $1 and mandant = (select mandant from mandant_index where part = $2 and nir_index in ($3, $4) limit 1)

-- takes: int4, uuid, int4, uuid, uuid
-- gives: id uuid, kind text, at timestamptz, reason text, site text, event int8, attempts int4, first_tried_at timestamptz, valid_until timestamptz, address_data bytea, proof_data bytea, nir_data bytea, procuration uuid, number int4, canal text, granted_at timestamptz, ends_at timestamptz, mandataire_data bytea
select message.id, kind, at, reason, site, event, attempts, first_tried_at, valid_until, address_data, proof_data, (select nir_data from mandant_index where mandant_index.part = $1 and mandant_index.mandant = $2 limit 1) as nir_data, procuration.id as procuration, procuration.number, canal, granted_at, ends_at, mandataire_data from message left join procuration on procuration.part = message.part and procuration.mandant = message.mandant and procuration.number = message.number left join contact on contact.part = message.part and contact.mandant = message.mandant left join address_proof on address_proof.part = message.part and address_proof.mandant = message.mandant and address_proof.id = message.id where message.part = $3 and message.mandant = $4 and message.id = $5

-- takes: int4, int4, bytea, bytea
-- gives: id uuid, kind text, procuration uuid, event int8, at timestamptz, reason text, site text, state text, settled_at timestamptz
select message.id, kind, procuration.id as procuration, event, at, reason, site, state, settled_at from message left join procuration on procuration.part = message.part and procuration.mandant = message.mandant and procuration.number = message.number where message.part = $1 and message.mandant = (select mandant from mandant_index where part = $2 and nir_index in ($3, $4) limit 1) and (kind not in ('RAPPEL', 'RDV_RAPPEL', 'RDV_SANS_PROCURATION') or attempts > 0 or settled_at >= at) order by at desc, position desc nulls first, event desc nulls last, kind desc

-- takes: uuid
-- gives: name_data bytea
select name_data from appointment where id = $1

-- takes: 
-- gives: notifier text, greatest int8, extract numeric
select notifier, greatest(journal_head.position - notifier_cursor.position, 0), extract(epoch from clock_timestamp() - ( select at from journal_place where position > notifier_cursor.position order by position limit 1)) from notifier_cursor cross join journal_head

-- takes: _text, _text, _text, _timestamptz
-- gives: number int8
select number from unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[]) with ordinality as asked (token, digest, subject, issued_at, number) where exists (select from ended_session where id in (token, digest)) or exists ( select from ended_subject where ended_subject.subject in (asked.subject, '*') and ended_at >= issued_at)

-- takes: _int4, _bytea, _int4, _bytea, _int4, _uuid, _bytea, _int4, _uuid, _text, _timestamptz, _timestamptz, _bytea, _bytea, _text
-- gives: ordinal int8, outcome text, mandant uuid, number int4, id uuid, canal text, granted_at timestamptz, ends_at timestamptz, ended_at timestamptz, end_reason text, mandant_data bytea, mandataire_data bytea, part int4, sequence int4, accordee timestamptz, previous bytea, hash bytea, terminee timestamptz, reason text
select ordinal, outcome, mandant, number, id, canal, granted_at, ends_at, ended_at, end_reason, mandant_data, mandataire_data, part, sequence, accordee, previous, hash, terminee, reason from record_grants( $1::integer[], $2::bytea[], $3::integer[], $4::bytea[], $5::integer[], $6::uuid[], $7::bytea[], $8::integer[], $9::uuid[], $10::text[], $11::timestamptz[], $12::timestamptz[], $13::bytea[], $14::bytea[], $15::text[])

-- takes: int8, int8
-- gives: position int8, kind text, at timestamptz, reason text, id uuid, number int4, canal text, granted_at timestamptz, ends_at timestamptz, mandataire_data bytea, agent text, site text, origin text, visit uuid
select page.position, journal.kind, journal.at, reason, procuration.id, procuration.number, canal, granted_at, ends_at, mandataire_data, agent, site, origin, visit from ( select position, part, entry from journal_place where position > $1 order by position limit $2) as page join journal on journal.part = page.part and journal.id = page.entry join procuration on procuration.part = journal.part and procuration.mandant = journal.mandant and procuration.number = journal.number order by page.position

-- takes: _int4, _int8
-- gives: part int4, entry int8, position int8
select part, entry, position from journal_place join unnest($1::integer[], $2::bigint[]) as noted (part, entry) using (part, entry)

-- takes: int8, int8, int8
-- gives: part int4, id int8, mandant uuid, number int4, kind text, at timestamptz
select part, id, mandant, number, kind, at from ( (select part, id, mandant, number, kind, at, case kind when 'ACCORDEE' then 1 when 'TERMINEE' then 3 else 2 end as stage from journal where position is null order by id limit $1) union all (select part, id, mandant, 0, kind, at, 0 from appointment_event where step is null order by id limit $2) order by id limit $3) as waiting order by case number when 0 then id else max(id) over (partition by part, mandant, number = 0 order by number, stage, id rows unbounded preceding) end, number, stage, id

-- takes: timestamptz, timestamptz, int8
-- gives: part int4, mandant uuid, id uuid
select part, mandant, id from message where state = 'EN_ATTENTE' and due_at <= $1 and not exists ( select 1 from message as other where other.part = message.part and other.mandant = message.mandant and other.state = 'EN_ATTENTE' and (other.leased_until > $2 or message.kind not in ('CODE', 'RAPPEL', 'RDV_RAPPEL', 'RDV_SANS_PROCURATION') and other.kind not in ('CODE', 'RAPPEL', 'RDV_RAPPEL', 'RDV_SANS_PROCURATION') and (other.position < message.position or other.event < message.event))) order by due_at limit $3

-- takes: int8
-- gives: part int4, mandant uuid, number int4
select part, mandant, number from journal_place where position = $1

-- takes: 
-- gives: ?column? int8
select position + step from journal_head

-- takes: 
-- gives: ?column? int8
select position + step from journal_head where not exists (select 1 from journal where position is null limit 1) and not exists (select 1 from appointment_event where step is null limit 1)

-- takes: 
-- gives: position int8
select position from journal_head for update

-- takes: text
-- gives: position int8
select position from notifier_cursor where notifier = $1 for update skip locked

-- takes: int4, int4, int4, uuid, int4
-- gives: granted_at timestamptz, ends_at timestamptz, ended_at timestamptz, id uuid, mandant uuid, part int4, number int4, sequence int4, canal text, end_reason text, mandant_data bytea, mandataire_data bytea, accordee timestamptz, previous bytea, hash bytea, terminee timestamptz, reason text
select procuration.*, accordee, granting.previous, granting.hash, terminee, reason from procuration left join lateral ( select at as accordee, previous, hash from journal where journal.part = $1 and journal.mandant = procuration.mandant and journal.sequence = procuration.sequence and journal.number = procuration.number and kind = 'ACCORDEE') as granting on true left join lateral ( select at as terminee, reason from journal where journal.part = $2 and journal.mandant = procuration.mandant and journal.number = procuration.number and kind = 'TERMINEE') as ending on true where part = $3 and mandant = $4 and number = $5

-- takes: int4, int4, int4, int4, bytea, bytea, uuid
-- gives: granted_at timestamptz, ends_at timestamptz, ended_at timestamptz, id uuid, mandant uuid, part int4, number int4, sequence int4, canal text, end_reason text, mandant_data bytea, mandataire_data bytea, accordee timestamptz, previous bytea, hash bytea, terminee timestamptz, reason text
select procuration.*, accordee, granting.previous, granting.hash, terminee, reason from procuration left join lateral ( select at as accordee, previous, hash from journal where journal.part = $1 and journal.mandant = procuration.mandant and journal.sequence = procuration.sequence and journal.number = procuration.number and kind = 'ACCORDEE') as granting on true left join lateral ( select at as terminee, reason from journal where journal.part = $2 and journal.mandant = procuration.mandant and journal.number = procuration.number and kind = 'TERMINEE') as ending on true where part = $3 and mandant = (select mandant from mandant_index where part = $4 and nir_index in ($5, $6) limit 1) and id = $7

-- takes: int4, int4, int4, int4, bytea, bytea
-- gives: granted_at timestamptz, ends_at timestamptz, ended_at timestamptz, id uuid, mandant uuid, part int4, number int4, sequence int4, canal text, end_reason text, mandant_data bytea, mandataire_data bytea, accordee timestamptz, previous bytea, hash bytea, terminee timestamptz, reason text
select procuration.*, accordee, granting.previous, granting.hash, terminee, reason from procuration left join lateral ( select at as accordee, previous, hash from journal where journal.part = $1 and journal.mandant = procuration.mandant and journal.sequence = procuration.sequence and journal.number = procuration.number and kind = 'ACCORDEE') as granting on true left join lateral ( select at as terminee, reason from journal where journal.part = $2 and journal.mandant = procuration.mandant and journal.number = procuration.number and kind = 'TERMINEE') as ending on true where part = $3 and mandant = (select mandant from mandant_index where part = $4 and nir_index in ($5, $6) limit 1) order by number desc

-- takes: int4, int4, int4, int4, bytea, bytea
-- gives: granted_at timestamptz, ends_at timestamptz, ended_at timestamptz, id uuid, mandant uuid, part int4, number int4, sequence int4, canal text, end_reason text, mandant_data bytea, mandataire_data bytea, accordee timestamptz, previous bytea, hash bytea, terminee timestamptz, reason text
select procuration.*, accordee, granting.previous, granting.hash, terminee, reason from procuration left join lateral ( select at as accordee, previous, hash from journal where journal.part = $1 and journal.mandant = procuration.mandant and journal.sequence = procuration.sequence and journal.number = procuration.number and kind = 'ACCORDEE') as granting on true left join lateral ( select at as terminee, reason from journal where journal.part = $2 and journal.mandant = procuration.mandant and journal.number = procuration.number and kind = 'TERMINEE') as ending on true where part = $3 and mandant = (select mandant from mandant_index where part = $4 and nir_index in ($5, $6) limit 1) order by number desc limit 1

-- takes: int4, int4, bytea, bytea
-- gives: id uuid, kind text, at timestamptz, agent text, site text, origin text, visit uuid
select procuration.id, journal.kind, journal.at, agent, site, origin, visit from procuration join journal using (part, mandant, number) where part = $1 and mandant =(select mandant from mandant_index where part = $2 and nir_index in ($3, $4) limit 1) and kind in ('RECUE', 'ECARTEE') order by journal.at desc, journal.id desc

-- takes: int4, int4, bytea, bytea, uuid, uuid
-- gives: id uuid, kind text, at timestamptz, agent text, site text, origin text, visit uuid
select procuration.id, journal.kind, journal.at, agent, site, origin, visit from procuration join journal using (part, mandant, number) where part = $1 and mandant =(select mandant from mandant_index where part = $2 and nir_index in ($3, $4) limit 1) and procuration.id = $5 and kind = 'RECUE' and visit = $6

-- takes: 
-- gives: purpose text, key_id int4
select purpose, key_id from key_in_use

-- takes: 
-- gives: purpose text, key_id int4, proof bytea
select purpose, key_id, proof from key_in_use

-- takes: int4, bytea, int4, bytea, int4, uuid, bytea, text, text, timestamptz, text, text, text
-- gives: record_block bool
select record_block( $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)

-- takes: int4, bytea, bytea, int4, uuid, timestamptz, text, text, text, text
-- gives: record_end bool
select record_end($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)

-- takes: int4, bytea, int4, bytea, int4, uuid, bytea, int4, bool, timestamptz
-- gives: record_satisfaction bool
select record_satisfaction( $1, $2, $3, $4, $5, $6, $7, $8, $9, $10)

-- takes: int4, bytea, bytea, int4, uuid, text, timestamptz, text, text, text, uuid
-- gives: record_visit bool
select record_visit( $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)

-- takes: int4, bytea, int4, bytea, int4, uuid, bytea, uuid, bytea, timestamptz, timestamptz, int4
-- gives: request_proof bool
select request_proof( $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)

-- takes: text, int4
-- gives: retired_at timestamptz
select retired_at from key_history where purpose = $1 and key_id = $2 and retired_at is not null

-- takes: text, text, timestamptz
-- gives: sealed text
select sealed from kept_page where name = $1 and owner = $2 and expires_at > $3

-- takes: text, timestamptz, timestamptz, timestamptz
-- gives: starts_at timestamptz, ends_at timestamptz, places text
select starts_at, ends_at, string_agg(place::text, ' ') as places from slot_place where site = $1 and starts_at > $2::timestamptz - interval '4 hours' and starts_at < $3::timestamptz + interval '4 hours' and ends_at > $4 group by starts_at, ends_at

-- takes: 
-- gives: task text, extract numeric
select task, extract(epoch from clock_timestamp() - coalesce(ended_at, since)) from last_run

-- takes: _int4, _int8, _int8
-- gives: 
update journal set position = place.position from unnest($1::integer[], $2::bigint[], $3::bigint[]) as place (part, entry, position) where journal.part = place.part and journal.id = place.entry and journal.position is null

-- takes: timestamptz, int4, uuid, uuid, int4
-- gives: 
update message set due_at = $1, leased_until = null where part = $2 and mandant = $3 and id = $4 and state = 'EN_ATTENTE' and attempts = $5

-- takes: text, timestamptz, int4, uuid, uuid, text, int4
-- gives: 
update message set state = $1, settled_at = $2, leased_until = null where part = $3 and mandant = $4 and id = $5 and state = 'EN_ATTENTE' and ($6 = 'ENVOYE' or attempts = $7)

-- takes: 
-- gives: 
update write_probe set at = clock_timestamp()

-- takes: _int8, _int8
-- gives: 
with placed as ( update appointment_event set position = waiting.position, step = journal_head.step + ordinal from unnest($1::bigint[], $2::bigint[]) with ordinality as waiting (id, position, ordinal), journal_head where appointment_event.id = waiting.id returning appointment_event.step) update journal_head set step = placed.last from (select max(step) as last from placed) as placed where placed.last is not null

-- takes: 
-- gives: count int8
with rows as materialized (select repeat('x', 1000) from generate_series(1, 300)) select count(*) from rows

-- takes: text, int4, timestamptz, text, text, text, timestamptz
-- gives: 
with too_many as ( delete from kept_page where name in ( select name from kept_page where owner = $1 order by expires_at desc offset $2 - 1)), expired as ( delete from kept_page where name in ( select name from kept_page where expires_at <= $3 order by expires_at limit 20 for update skip locked)) insert into kept_page (name, owner, sealed, expires_at) values ($4, $5, $6, $7)

-- takes: text, timestamptz, text, timestamptz
-- gives: exists bool
with used as ( insert into logout_token (id, expires_at) values ($1, $2) on conflict do nothing returning id), ended as ( insert into ended_subject (subject, ended_at) select $3, cast($4 as timestamptz) from used on conflict (subject) do update set ended_at = greatest(ended_subject.ended_at, excluded.ended_at)) select exists (select from used)

-- takes: text, timestamptz, timestamptz, text
-- gives: exists bool
with used as ( insert into logout_token (id, expires_at) values ($1, $2) on conflict do nothing returning id), ended as ( insert into ended_subject (subject, ended_at) select distinct subject, cast($3 as timestamptz) from opened_session, used where provider_session = $4 on conflict (subject) do update set ended_at = greatest(ended_subject.ended_at, excluded.ended_at)) select exists (select from used)

-- takes: _int4, _int8, _uuid, _int4, _text, _timestamptz
-- gives: 
with waiting as ( select part, entry, mandant, number, kind, at, row_number() over (order by ordinal) as step from unnest($1::integer[], $2::bigint[], $3::uuid[], $4::integer[], $5::text[], $6::timestamptz[]) with ordinality as waiting (part, entry, mandant, number, kind, at, ordinal) where not exists ( select 1 from journal_place where journal_place.part = waiting.part and journal_place.entry = waiting.entry)), placed as ( insert into journal_place (position, part, entry, mandant, number, kind, at) select journal_head.position + waiting.step, part, entry, mandant, number, kind, at from waiting, journal_head returning position) update journal_head set position = placed.last from (select max(position) as last from placed) as placed where placed.last is not null
