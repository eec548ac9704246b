package fr.procuration.persistence;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** The statements on traces. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ConsultationRepository extends GenericRepository<ConsultationRow, Long> {

    /** Asks for no generated key, which nobody needs. */
    String INSERT = "insert into consultation (mandant, agent, site, at, outcome)"
            + " values (:mandant, :agent, :site, :at, :outcome)";

    @Query(INSERT)
    int insert(ConsultationRow row);

    @Query(INSERT)
    int insertAll(List<ConsultationRow> rows);

    List<ConsultationRow> findByMandantOrderByAtDescAndIdDesc(byte[] mandant);
}
