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

    /** Positions are taken from their one place first, then the entries by their keys. */
    @Query("""
            select page.position, journal.kind, journal.at, reason, agent, site, origin, procuration.id, procuration.number, canal, granted_at, ends_at,
                mandataire_data, procuration.mandant, mandant_data
            from (
                select position, part, entry from journal_place
                where position > :position and kind in ('ACCORDEE', 'TERMINEE') order by position limit :limit) as page
            join journal on journal.part = page.part and journal.id = page.entry
            join procuration on procuration.part = journal.part and procuration.mandant = journal.mandant
                and procuration.number = journal.number
            order by page.position
            """)
    List<FeedRow> after(long position, int limit);

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

    @Query("select position from journal_head")
    long head();

    /** Nothing if entries wait for their position. */
    @Query("select position from journal_head where not exists (select 1 from journal where position is null limit 1)")
    Optional<Long> settledHead();
}
