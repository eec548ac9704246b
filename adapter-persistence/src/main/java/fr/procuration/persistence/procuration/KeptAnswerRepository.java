package fr.procuration.persistence.procuration;

import static fr.procuration.persistence.procuration.MandantStatements.OF_NUMBER;
import static java.util.Objects.requireNonNull;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** The statements on kept answers. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface KeptAnswerRepository extends GenericRepository<KeptAnswerRow, String> {

    @Query("select * from kept_answer where part = :part and mandant = " + OF_NUMBER + " and key = :key")
    Optional<KeptAnswerRow> find(int part, byte[] index, byte[] other, String key);

    @Query("""
            select keep_refusal(
                :part, :index, :indexKey, :other, :otherKey, :mandant, :nirData, :key, :mandataireData, :runningUntil)
            """)
    boolean insertRefusal(
            int part,
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
    default boolean keepRefusal(MandantEntry entry, KeptAnswerRow row) {
        return insertRefusal(
                row.part(),
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
