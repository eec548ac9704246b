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

    @Query("""
            select position, kind, at, id, number, canal, granted_at, ends_at, mandataire_data, mandant, mandant_data
            from (
                select position, kind, at, mandant, number from journal
                where position > :position and kind in ('ACCORDEE', 'REVOQUEE') order by position limit :limit) as page
            join procuration using (mandant, number)
            order by position
            """)
    List<FeedRow> after(long position, int limit);

    @Query("""
            select exists (
                select from journal join procuration using (mandant, number)
                where position = :position and kind in ('ACCORDEE', 'REVOQUEE') and procuration.id = :procuration)
            """)
    boolean gave(long position, UUID procuration);

    @Query("select position from journal_head")
    long head();

    /** Nothing if entries wait for their position. */
    @Query("select position from journal_head where not exists (select from journal where position is null)")
    Optional<Long> settledHead();
}
