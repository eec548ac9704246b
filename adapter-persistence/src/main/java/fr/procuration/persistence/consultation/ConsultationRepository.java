package fr.procuration.persistence.consultation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.OffsetDateTime;
import java.util.List;

/** The statements on consultations. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ConsultationRepository extends GenericRepository<ConsultationRow, Long> {

    /** By the index for each of the two digests, which are the same but while the key of the index is changed. */
    @Query("""
            select * from (
                (select * from consultation where nir_index = :index and at < :before
                    order by at desc fetch first (:most) rows with ties)
                union all
                (select * from consultation where nir_index = :other and nir_index <> :index and at < :before
                    order by at desc fetch first (:most) rows with ties)) as either
            order by at desc fetch first (:most) rows with ties
            """)
    List<ConsultationRow> before(
            byte[] index, byte[] other, @TypeDef(type = DataType.OBJECT) OffsetDateTime before, int most);
}
