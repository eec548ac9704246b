package fr.procuration.persistence.procuration;

import static fr.procuration.persistence.procuration.MandantStatements.KNOWN_OR_ENTERED;
import static fr.procuration.persistence.procuration.MandantStatements.OF_NUMBER;
import static java.util.Objects.requireNonNull;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The statements on kept answers. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface KeptAnswerRepository extends GenericRepository<KeptAnswerRow, String> {

    @Query("select * from kept_answer where mandant = " + OF_NUMBER + " and key = :key")
    Optional<KeptAnswerRow> find(byte[] index, byte[] other, String key);

    @Query("insert into kept_answer (mandant, key, number) select mandant, :key, :number from " + OF_NUMBER
            + " as of_number on conflict do nothing")
    int keepGrant(byte[] index, byte[] other, String key, int number);

    @Query("with " + KNOWN_OR_ENTERED + """
            insert into kept_answer (mandant, key, mandataire_data, running_until)
            select mandant, :key, :mandataireData, :runningUntil from of_number
            on conflict do nothing
            returning key
            """)
    List<String> insertRefusal(
            byte[] index,
            int indexKey,
            byte[] other,
            int otherKey,
            UUID mandant,
            byte[] nirData,
            String key,
            byte[] mandataireData,
            LocalDate runningUntil);

    /** Keeps the refusal of a row; the mandant in it counts only if their NIR is new. */
    default List<String> keepRefusal(MandantEntry entry, KeptAnswerRow row) {
        return insertRefusal(
                entry.index().value(),
                entry.index().key(),
                entry.index().other(),
                entry.index().otherKey(),
                entry.mandant(),
                entry.nirData(),
                row.key(),
                requireNonNull(row.mandataireData()),
                requireNonNull(row.runningUntil()));
    }
}
