package fr.procuration.persistence.journal;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The statements on the feed. The condition on the kind is that of its index. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface FeedRepository extends GenericRepository<FeedRow, Long> {

    /**
     * Places are taken first, then what they are of by its keys. One statement for both, which sees them as they were at one instant:
     * of a second one, the places could lie before some that the first was too early to see.
     */
    @Query("""
            select * from (
                (select page.position, 0::bigint as step, journal.kind, journal.at, reason, agent, site as agent_site, origin,
                    procuration.mandant, procuration.id, ends_at, procuration.number, canal, granted_at, mandataire_data, mandant_data,
                    null::text as site, null::timestamptz as starts_at, null::text as motif, null::boolean as represented,
                    null::text as state, null::integer as sequence, null::integer as revision, null::text as taken_by,
                    null::timestamptz as taken_at, null::text as requester, null::bytea as nir_data
                from (
                    select position, part, entry from journal_place
                    where position > :position and kind in ('ACCORDEE', 'TERMINEE') order by position limit :limit) as page
                join journal on journal.part = page.part and journal.id = page.entry
                join procuration on procuration.part = journal.part and procuration.mandant = journal.mandant
                    and procuration.number = journal.number)
                union all
                (select distinct on (page.position, page.step) page.position, page.step, kind, at, null, agent, agent_site, origin,
                    mandant, appointment, ends_at, null, null, null, null, null,
                    site, starts_at, motif, represented, state, sequence, revision, taken_by, taken_at, requester, nir_data
                from (
                    select * from appointment_event
                    where (position, step) > (:position, :step) order by position, step limit :limit) as page
                join mandant_index using (part, mandant))) as feed
            order by position, step limit :limit
            """)
    List<FeedRow> after(long position, long step, int limit);

    /** Anything if that procuration has an entry at that position. */
    @Query("""
            select 1
            from (
                select part, mandant, number from journal_place
                where position = :position and kind in ('ACCORDEE', 'TERMINEE') limit 1) as place
            join procuration using (part, mandant, number)
            where procuration.id = :procuration
            """)
    Optional<Integer> gave(long position, UUID procuration);

    /** Anything if an event of that appointment has that place. */
    @Query("""
            select 1 from appointment_event where position = :position and step = :step and appointment = :appointment
            """)
    Optional<Integer> gave(long position, long step, UUID appointment);

    @Query("select position + step from journal_head")
    long head();

    /** Nothing if entries of the journal, or events of appointments, wait for their places. */
    @Query("""
            select position + step from journal_head
            where not exists (select 1 from journal where position is null limit 1)
                and not exists (select 1 from appointment_event where step is null limit 1)
            """)
    Optional<Long> settledHead();
}
