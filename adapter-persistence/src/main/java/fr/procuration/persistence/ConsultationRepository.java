package fr.procuration.persistence;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** The statements on traces. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ConsultationRepository extends GenericRepository<ConsultationRow, Long> {

    @Query("select * from consultation where nir_index in (:index, :other) order by at desc, id desc limit :most")
    List<ConsultationRow> latest(byte[] index, byte[] other, int most);
}
