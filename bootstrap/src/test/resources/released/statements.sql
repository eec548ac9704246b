-- Sent by the version whose schema is 7

-- takes: text
-- gives: 
INSERT INTO look_up_bucket(id, state) VALUES($1, null) ON CONFLICT(id) DO NOTHING

-- takes: text
-- gives: state bytea
SELECT state as state FROM look_up_bucket WHERE id = $1 FOR UPDATE

-- takes: bytea, text
-- gives: 
UPDATE look_up_bucket SET state=$1 WHERE id=$2

-- takes: timestamptz, text, text, text, text, text
-- gives: 
insert into audit (at, kind, actor, origin, action, outcome) values ($1, $2, $3, $4, $5, $6)

-- takes: _bytea, _int4, _bytea, _text, _text, _text, _timestamptz, _text
-- gives: 
insert into consultation (nir_index, index_key, nir_data, agent, site, origin, at, outcome) select * from unnest($1::bytea[], $2::integer[], $3::bytea[], $4::text[], $5::text[], $6::text[], $7::timestamptz[], $8::text[])

-- takes: text, timestamptz
-- gives: 
insert into ended_session (id, expires_at) values ($1, $2) on conflict do nothing

-- takes: timestamptz, text, text, text, uuid, bytea, bytea, int4, uuid
-- gives: number int4
insert into journal (mandant, number, kind, at, agent, site, origin, visit) select mandant, number, 'RECUE', $1, $2, $3, $4, $5 from ( select mandant, number from procuration where mandant =(select mandant from mandant_index where nir_index in ($6, $7) limit 1) and number = $8 and id = $9 and revoked_at is null for share) as running on conflict do nothing returning number

-- takes: text, int4, bytea, bytea
-- gives: 
insert into kept_answer (mandant, key, number) select mandant, $1, $2 from (select mandant from mandant_index where nir_index in ($3, $4) limit 1) as of_number on conflict do nothing

-- takes: text, int4, bytea
-- gives: 
insert into key_in_use (purpose, key_id, proof) values ($1, $2, $3) on conflict do nothing

-- takes: text
-- gives: 
insert into notifier_cursor (notifier) values ($1) on conflict do nothing

-- takes: bytea, bytea, timestamptz
-- gives: granted_at timestamptz, ends_at timestamptz, revoked_at timestamptz, id uuid, number int4, canal text, mandant_data bytea, mandataire_data bytea, mandant uuid
select * from (select * from procuration where mandant = (select mandant from mandant_index where nir_index in ($1, $2) limit 1) order by number desc limit 1) as latest where revoked_at is null and ends_at > $3

-- takes: bytea, bytea, int8
-- gives: at timestamptz, id bigserial, nir_index bytea, agent text, site text, outcome text, origin text, index_key int4, nir_data bytea
select * from consultation where nir_index in ($1, $2) order by at desc, id desc limit $3

-- takes: bytea, bytea, text
-- gives: number int4, running_until date, key text, mandataire_data bytea, mandant uuid
select * from kept_answer where mandant = (select mandant from mandant_index where nir_index in ($1, $2) limit 1) and key = $3

-- takes: uuid, int4
-- gives: granted_at timestamptz, ends_at timestamptz, revoked_at timestamptz, id uuid, number int4, canal text, mandant_data bytea, mandataire_data bytea, mandant uuid
select * from procuration where mandant = $1 and number = $2

-- takes: bytea, bytea, uuid
-- gives: granted_at timestamptz, ends_at timestamptz, revoked_at timestamptz, id uuid, number int4, canal text, mandant_data bytea, mandataire_data bytea, mandant uuid
select * from procuration where mandant = (select mandant from mandant_index where nir_index in ($1, $2) limit 1) and id = $3

-- takes: bytea, bytea
-- gives: granted_at timestamptz, ends_at timestamptz, revoked_at timestamptz, id uuid, number int4, canal text, mandant_data bytea, mandataire_data bytea, mandant uuid
select * from procuration where mandant = (select mandant from mandant_index where nir_index in ($1, $2) limit 1) order by number desc

-- takes: bytea, bytea
-- gives: granted_at timestamptz, ends_at timestamptz, revoked_at timestamptz, id uuid, number int4, canal text, mandant_data bytea, mandataire_data bytea, mandant uuid
select * from procuration where mandant = (select mandant from mandant_index where nir_index in ($1, $2) limit 1) order by number desc limit 1

-- takes: text
-- gives: ?column? int4
select 1 from ended_session where id = $1

-- takes: int8
-- gives: coalesce numeric
select coalesce(extract(epoch from clock_timestamp() - coalesce( (select at from journal where position > $1 and kind in ('ACCORDEE', 'REVOQUEE') order by position limit 1), (select at from journal where position is null and kind in ('ACCORDEE', 'REVOQUEE') order by id limit 1))), 0)

-- takes: int8, uuid
-- gives: exists bool
select exists ( select from journal join procuration using (mandant, number) where position = $1 and kind in ('ACCORDEE', 'REVOQUEE') and procuration.id = $2)

-- takes: 
-- gives: exists bool
select exists (select from journal where position is null)

-- takes: 
-- gives: notifier text, ?column? int8, coalesce numeric
select notifier_cursor.notifier, greatest(journal_head.position - notifier_cursor.position, 0) + ( select count(*) from (select from journal where position is null limit 10000) as waiting), coalesce(extract(epoch from clock_timestamp() - coalesce( (select at from journal where position > notifier_cursor.position order by position limit 1), (select at from journal where position is null order by id limit 1))), 0) from notifier_cursor cross join journal_head

-- takes: 
-- gives: position int8
select position from journal_head

-- takes: 
-- gives: position int8
select position from journal_head for update

-- takes: 
-- gives: position int8
select position from journal_head where not exists (select from journal where position is null)

-- takes: text
-- gives: position int8
select position from notifier_cursor where notifier = $1 for update skip locked

-- takes: int8, int8
-- gives: position int8, kind text, at timestamptz, id uuid, number int4, canal text, granted_at timestamptz, ends_at timestamptz, mandataire_data bytea, agent text, site text, origin text, visit uuid
select position, kind, at, id, number, canal, granted_at, ends_at, mandataire_data, agent, site, origin, visit from ( select position, kind, at, mandant, number, agent, site, origin, visit from journal where position > $1 order by position limit $2) as page join procuration using (mandant, number) order by position

-- takes: int8, int8
-- gives: position int8, kind text, at timestamptz, id uuid, number int4, canal text, granted_at timestamptz, ends_at timestamptz, mandataire_data bytea, mandant uuid, mandant_data bytea
select position, kind, at, id, number, canal, granted_at, ends_at, mandataire_data, mandant, mandant_data from ( select position, kind, at, mandant, number from journal where position > $1 and kind in ('ACCORDEE', 'REVOQUEE') order by position limit $2) as page join procuration using (mandant, number) order by position

-- takes: 
-- gives: purpose text, key_id int4, proof bytea
select purpose, key_id, proof from key_in_use

-- takes: int8, text
-- gives: 
update notifier_cursor set position = $1 where notifier = $2

-- takes: bytea, bytea, uuid, bytea, int4, bytea, int4, bytea, int4, uuid, text, timestamptz, timestamptz, bytea, bytea
-- gives: number int4
with known as (select mandant from mandant_index where nir_index in ($1, $2) limit 1), entered as ( insert into mandant_index (mandant, key_id, nir_index, nir_data) select $3, key_id, nir_index, $4 from (select $5::integer as key_id, $6::bytea as nir_index union select $7::integer, $8::bytea) as entry where not exists (select from known) order by key_id returning mandant), of_number as (select mandant from known union select mandant from entered) , granted as ( insert into procuration ( mandant, number, id, canal, granted_at, ends_at, mandant_data, mandataire_data) select mandant, $9, $10, $11, $12, $13, $14, $15 from of_number on conflict do nothing returning mandant, number, granted_at) insert into journal (mandant, number, kind, at) select mandant, number, 'ACCORDEE', granted_at from granted returning number

-- takes: bytea, bytea, uuid, bytea, int4, bytea, int4, bytea, text, bytea, date
-- gives: key text
with known as (select mandant from mandant_index where nir_index in ($1, $2) limit 1), entered as ( insert into mandant_index (mandant, key_id, nir_index, nir_data) select $3, key_id, nir_index, $4 from (select $5::integer as key_id, $6::bytea as nir_index union select $7::integer, $8::bytea) as entry where not exists (select from known) order by key_id returning mandant), of_number as (select mandant from known union select mandant from entered) insert into kept_answer (mandant, key, mandataire_data, running_until) select mandant, $9, $10, $11 from of_number on conflict do nothing returning key

-- takes: bytea, bytea, uuid, bytea, int4, bytea, int4, bytea, int4, bool, timestamptz
-- gives: number int4
with known as (select mandant from mandant_index where nir_index in ($1, $2) limit 1), entered as ( insert into mandant_index (mandant, key_id, nir_index, nir_data) select $3, key_id, nir_index, $4 from (select $5::integer as key_id, $6::bytea as nir_index union select $7::integer, $8::bytea) as entry where not exists (select from known) order by key_id returning mandant), of_number as (select mandant from known union select mandant from entered) insert into satisfaction (mandant, number, satisfied, at) select mandant, $9, $10, $11 from of_number on conflict do nothing returning number

-- takes: int8, int8
-- gives: position int8
with next as ( select id, row_number() over (order by id) as rank from (select id from journal where position is null order by id limit $1) as waiting), placed as ( update journal set position = $2 + next.rank from next where journal.id = next.id returning journal.position) update journal_head set position = placed.last from (select max(position) as last from placed) as placed where placed.last is not null returning position

-- takes: timestamptz, bytea, bytea, int4, uuid
-- gives: number int4
with revoked as ( update procuration set revoked_at = $1 where mandant =(select mandant from mandant_index where nir_index in ($2, $3) limit 1) and number = $4 and id = $5 and revoked_at is null returning mandant, number, revoked_at) insert into journal (mandant, number, kind, at) select mandant, number, 'REVOQUEE', revoked_at from revoked returning number
