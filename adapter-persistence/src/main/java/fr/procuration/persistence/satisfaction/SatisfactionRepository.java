package fr.procuration.persistence.satisfaction;

import fr.procuration.persistence.procuration.MandantEntry;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.UUID;

/** The statements on satisfaction. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SatisfactionRepository extends GenericRepository<SatisfactionRow, Integer> {

    @Query("""
            select record_satisfaction(
                :part, :index, :indexKey, :other, :otherKey, :mandant, :nirData, :number, :satisfied, :at)
            """)
    boolean insertAnswer(
            int part,
            byte[] index,
            int indexKey,
            byte[] other,
            int otherKey,
            UUID mandant,
            byte[] nirData,
            int number,
            boolean satisfied,
            Instant at);

    /** The mandant in the row counts only if their NIR is new. */
    default boolean insert(MandantEntry entry, SatisfactionRow row) {
        return insertAnswer(
                row.part(),
                entry.index().value(),
                entry.index().key(),
                entry.index().other(),
                entry.index().otherKey(),
                entry.mandant(),
                entry.nirData(),
                row.number(),
                row.satisfied(),
                row.at());
    }
}
