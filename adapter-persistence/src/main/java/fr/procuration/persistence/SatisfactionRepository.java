package fr.procuration.persistence;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;

/** The statements on satisfaction. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SatisfactionRepository extends GenericRepository<SatisfactionRow, Integer> {

    @Query("""
            insert into satisfaction (mandant, number, satisfied, at) values (:mandant, :number, :satisfied, :at)
            on conflict do nothing
            """)
    int insert(byte[] mandant, int number, boolean satisfied, Instant at);
}
