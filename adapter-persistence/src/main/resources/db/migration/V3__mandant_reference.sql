-- What systems that follow the changes call a mandant, drawn by chance with their first procuration.
--
-- One table a migration, each a transaction of its own: whoever reads the journal takes its lock before that of the
-- procurations, and a migration that takes both in the other order would wait for a reader that waits for it. Instances of
-- before this version give no reference and cannot read receptions: they are stopped first.
alter table procuration add column mandant_reference uuid;

with mandant_of as materialized (
    select mandant, gen_random_uuid() as reference from procuration group by mandant)
update procuration set mandant_reference = mandant_of.reference
from mandant_of where mandant_of.mandant = procuration.mandant;

alter table procuration alter column mandant_reference set not null;
