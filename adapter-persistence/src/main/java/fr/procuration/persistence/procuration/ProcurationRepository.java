package fr.procuration.persistence.procuration;

import static fr.procuration.persistence.procuration.JournaledState.JOURNALED;
import static fr.procuration.persistence.procuration.MandantStatements.OF_NUMBER;

import fr.procuration.domain.EndReason;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The statements on procurations; a change and its journal entry are one call. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ProcurationRepository extends GenericRepository<ProcurationRow, Integer> {

    @Query(JOURNALED + " where part = :part and mandant = " + OF_NUMBER + " order by number desc limit 1")
    Optional<ProcurationRow> latest(int part, byte[] index, byte[] other);

    @Query(JOURNALED + " where part = :part and mandant = " + OF_NUMBER + " order by number desc")
    List<ProcurationRow> all(int part, byte[] index, byte[] other);

    @Query(JOURNALED + " where part = :part and mandant = :mandant and number = :number")
    Optional<ProcurationRow> numbered(int part, UUID mandant, int number);

    @Query(JOURNALED + " where part = :part and mandant = " + OF_NUMBER + " and id = :id")
    Optional<ProcurationRow> find(int part, byte[] index, byte[] other, UUID id);

    @Query("""
            select procuration.id, journal.kind, journal.at, agent, site, origin, visit
            from procuration join journal using (part, mandant, number)
            where part = :part and mandant = """ + OF_NUMBER + """
             and procuration.id = :id and kind = 'RECUE' and visit = :visit
            """)
    Optional<VisitRow> reception(int part, byte[] index, byte[] other, UUID id, UUID visit);

    @Query("""
            select procuration.id, journal.kind, journal.at, agent, site, origin, visit
            from procuration join journal using (part, mandant, number)
            where part = :part and mandant = """ + OF_NUMBER + """
             and kind in ('RECUE', 'ECARTEE') order by journal.at desc, journal.id desc
            """)
    List<VisitRow> visits(int part, byte[] index, byte[] other);

    @Query("select record_end(:part, :index, :other, :number, :id, :at, :reason, :agent, :site, :origin)")
    boolean end(
            int part,
            byte[] index,
            byte[] other,
            int number,
            UUID id,
            Instant at,
            EndReason reason,
            @Nullable String agent,
            @Nullable String site,
            @Nullable String origin);

    @Query("""
            select record_visit(
                :part, :index, :other, :number, :id, :kind, :at, :agent, :site, :origin, :visit)
            """)
    boolean visit(
            int part,
            byte[] index,
            byte[] other,
            int number,
            UUID id,
            String kind,
            Instant at,
            String agent,
            String site,
            String origin,
            UUID visit);
}
