package fr.procuration.persistence.message;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What is due, whosever it is. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface DueMessageRepository extends GenericRepository<MessageRow, UUID> {

    /** The first of each mandant that others do not hold back. */
    @Query("""
            select part, mandant, id from message
            where state = 'EN_ATTENTE' and due_at <= :now and not exists (
                select 1 from message as other
                where other.part = message.part and other.mandant = message.mandant and other.state = 'EN_ATTENTE'
                    and (other.leased_until > :now
                        or message.kind not in ('CODE', 'RAPPEL', 'RDV_RAPPEL', 'RDV_SANS_PROCURATION')
                            and other.kind not in ('CODE', 'RAPPEL', 'RDV_RAPPEL', 'RDV_SANS_PROCURATION')
                            and (other.position < message.position or other.event < message.event)))
            order by due_at limit :most
            """)
    List<DueRow> due(Instant now, int most);
}
