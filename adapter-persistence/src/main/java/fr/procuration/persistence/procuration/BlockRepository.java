package fr.procuration.persistence.procuration;

import static fr.procuration.persistence.procuration.MandantStatements.OF_NUMBER;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The statements on what blocks numbers. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface BlockRepository extends GenericRepository<BlockRow, Long> {

    @Query("select id, at, action, reason from grant_block where part = :part and mandant = " + OF_NUMBER
            + " order by id desc limit 1")
    Optional<BlockRow> last(int part, byte[] index, byte[] other);

    @Query("""
            select record_block(
                :part, :index, :indexKey, :other, :otherKey, :ifNew, :sealedNir, :action, :reason, :at, :agent, :site, :origin)
            """)
    boolean record(
            int part,
            byte[] index,
            int indexKey,
            byte[] other,
            int otherKey,
            UUID ifNew,
            byte[] sealedNir,
            String action,
            String reason,
            Instant at,
            String agent,
            String site,
            String origin);
}
