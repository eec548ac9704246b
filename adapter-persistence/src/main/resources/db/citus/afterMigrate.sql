-- Spreads the tables over the nodes of a Citus cluster (ADR 0019): those of mandants by part, side by side, the consultations
-- by lot. All others stay where they are. Runs after each migration, does what is left to do, and leaves no note in the
-- history of the schema, so that the same schema goes back to one server.

do $$
declare
    all_spread constant text[] :=
        array['mandant_index', 'procuration', 'journal', 'kept_answer', 'satisfaction', 'contact', 'address_proof', 'message',
            'consultation'];
    spread_now text[] := '{}';
    each text;
begin
    if not exists (select from pg_extension where extname = 'citus') then
        raise exception 'PROCURATION_DATABASE_CITUS is set, and the database does not have the extension citus';
    end if;
    -- Instances that start at once wait here, and find it done.
    perform pg_advisory_xact_lock(hashtext('procuration citus'));
    perform set_config('citus.multi_shard_modify_mode', 'sequential', true);
    foreach each in array all_spread loop
        continue when exists (select from pg_dist_partition where logicalrelid = each::regclass);
        perform create_distributed_table(
            each::regclass,
            case each when 'consultation' then 'lot' else 'part' end,
            colocate_with => case when each in ('mandant_index', 'consultation') then 'none' else 'mandant_index' end);
        spread_now := spread_now || each;
    end loop;
    -- What was there before is copied; no query sees the rows any more from which it was, but they hold personal data.
    foreach each in array spread_now loop
        perform truncate_local_data_after_distributing_table(each::regclass);
    end loop;
    -- The nodes do not know the schema of the session that asks them.
    alter function journal_hash set search_path = ${flyway:defaultSchema}, pg_temp;
    -- Run by the node of the lot, which needs no second phase for rows that are selected.
    if not exists (select from pg_dist_object
        where classid = 'pg_proc'::regclass and objid = 'add_consultations'::regproc and distribution_argument_index is not null)
    then
        perform create_distributed_function(
            'add_consultations'::regproc::oid::regprocedure, 'of_lot', colocate_with => 'consultation');
    end if;
end
$$;
