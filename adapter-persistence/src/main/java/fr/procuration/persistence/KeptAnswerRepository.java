package fr.procuration.persistence;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.Optional;

/** The statements on kept answers. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface KeptAnswerRepository extends GenericRepository<KeptAnswerRow, String> {

    Optional<KeptAnswerRow> findByMandantAndKey(byte[] mandant, String key);

    @Query("insert into kept_answer (mandant, key, number) values (:mandant, :key, :number) on conflict do nothing")
    int keepGrant(byte[] mandant, String key, int number);

    @Query("""
            insert into kept_answer (mandant, key, mandataire_data, running_until)
            values (:mandant, :key, :mandataireData, :runningUntil)
            on conflict do nothing
            """)
    int keepRefusal(byte[] mandant, String key, byte[] mandataireData, LocalDate runningUntil);
}
