package fr.procuration.persistence.journal;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** The statements on the journal. Its entries are written with the procurations. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface JournalRepository extends GenericRepository<JournalRow, Long> {

    /** Anything if entries, or events of appointments, wait for their places. */
    @Query("""
            (select 1 from journal where position is null limit 1)
            union all (select 1 from appointment_event where step is null limit 1) limit 1
            """)
    Optional<Integer> anyWithoutPlace();

    /** Positions are taken from their one place first, then the entries by their keys. */
    @Query("""
            select page.position, journal.kind, journal.at, reason, procuration.id, procuration.number, canal, granted_at, ends_at,
                mandataire_data, agent, site, origin, visit
            from (
                select position, part, entry from journal_place
                where position > :position order by position limit :limit) as page
            join journal on journal.part = page.part and journal.id = page.entry
            join procuration on procuration.part = journal.part and procuration.mandant = journal.mandant
                and procuration.number = journal.number
            order by page.position
            """)
    List<JournalRow> after(long position, int limit);
}
