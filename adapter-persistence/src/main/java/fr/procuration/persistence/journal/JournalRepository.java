package fr.procuration.persistence.journal;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** The statements on the journal. Its entries are written with the procurations. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface JournalRepository extends GenericRepository<JournalRow, Long> {

    @Query("select exists (select from journal where position is null)")
    boolean hasEntriesWithoutPosition();

    /** Waits until nobody else gives positions; until the end of the transaction, nobody else will. */
    @Query("select position from journal_head for update")
    long lockHead();

    /** To be called in a statement of its own after {@link #lockHead()}, so that it sees what others have done. */
    @Query("""
            with next as (
                select id, row_number() over (order by id) as rank
                from (select id from journal where position is null order by id limit :limit) as waiting),
            placed as (
                update journal set position = :head + next.rank from next where journal.id = next.id
                returning journal.position)
            update journal_head set position = placed.last from (select max(position) as last from placed) as placed
            where placed.last is not null
            returning position
            """)
    List<Long> placeNext(long head, int limit);

    @Query("""
            select position, kind, at, id, number, canal, granted_at, ends_at, mandataire_data, agent, site, origin, visit
            from (
                select position, kind, at, mandant, number, agent, site, origin, visit from journal
                where position > :position order by position limit :limit) as page
            join procuration using (mandant, number)
            order by position
            """)
    List<JournalRow> after(long position, int limit);
}
