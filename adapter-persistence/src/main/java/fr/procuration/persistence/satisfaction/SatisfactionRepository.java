package fr.procuration.persistence.satisfaction;

import static fr.procuration.persistence.procuration.MandantStatements.KNOWN_OR_ENTERED;

import fr.procuration.persistence.procuration.MandantEntry;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The statements on satisfaction. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SatisfactionRepository extends GenericRepository<SatisfactionRow, Integer> {

    @Query("with " + KNOWN_OR_ENTERED + """
            insert into satisfaction (mandant, number, satisfied, at)
            select mandant, :number, :satisfied, :at from of_number
            on conflict do nothing
            returning number
            """)
    List<Integer> insertAnswer(
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
    default List<Integer> insert(MandantEntry entry, SatisfactionRow row) {
        return insertAnswer(
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
