package fr.procuration.persistence.procuration;

import static fr.procuration.persistence.procuration.JournaledState.JOURNALED;
import static fr.procuration.persistence.procuration.MandantStatements.KNOWN_OR_ENTERED;
import static fr.procuration.persistence.procuration.MandantStatements.OF_NUMBER;

import fr.procuration.domain.Canal;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The statements on procurations; a change and its journal entry are one statement. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ProcurationRepository extends GenericRepository<ProcurationRow, Integer> {

    @Query(JOURNALED + " where mandant = " + OF_NUMBER + " order by number desc limit 1")
    Optional<ProcurationRow> latest(byte[] index, byte[] other);

    /**
     * Reads one row, whatever the number of procurations; nothing is left of it if it is past or begins later, unless the
     * journal says otherwise. The instants go with their type: if the driver has to ask the server for the type of a
     * parameter, it sends an empty round trip before each of these statements from then on.
     */
    @Query(
            "select * from (" + JOURNALED + " where mandant = " + OF_NUMBER
                    + " order by number desc limit 1) as latest where ends_at > :now and ("
                    + "revoked_at is null and granted_at <= :begun or accordee is null or revoquee is distinct from revoked_at)")
    Optional<ProcurationRow> running(
            byte[] index,
            byte[] other,
            @TypeDef(type = DataType.OBJECT) OffsetDateTime now,
            @TypeDef(type = DataType.OBJECT) OffsetDateTime begun);

    @Query(JOURNALED + " where mandant = " + OF_NUMBER + " order by number desc")
    List<ProcurationRow> all(byte[] index, byte[] other);

    @Query(JOURNALED + " where mandant = :mandant and number = :number")
    Optional<ProcurationRow> numbered(UUID mandant, int number);

    @Query(JOURNALED + " where mandant = " + OF_NUMBER + " and id = :id")
    Optional<ProcurationRow> find(byte[] index, byte[] other, UUID id);

    @Query("""
            select journal.at, agent, site, origin, visit from procuration join journal using (mandant, number)
            where mandant = """ + OF_NUMBER + """
             and procuration.id = :id and kind = 'RECUE' and visit = :visit
            """)
    Optional<ReceptionRow> reception(byte[] index, byte[] other, UUID id, UUID visit);

    @Query("with " + KNOWN_OR_ENTERED + """
            , granted as (
                insert into procuration (
                    mandant, number, id, canal, granted_at, ends_at, mandant_data, mandataire_data)
                select mandant, :number, :id, :canal, :grantedAt, :endsAt, :mandantData, :mandataireData
                from of_number
                on conflict do nothing
                returning mandant, number, granted_at)
            insert into journal (mandant, number, kind, at)
            select mandant, number, 'ACCORDEE', granted_at from granted
            returning number
            """)
    List<Integer> insertGrant(
            byte[] index,
            int indexKey,
            byte[] other,
            int otherKey,
            UUID mandant,
            byte[] nirData,
            int number,
            UUID id,
            Canal canal,
            Instant grantedAt,
            Instant endsAt,
            byte[] mandantData,
            byte[] mandataireData);

    /** Grants the procuration of a row; the mandant in it counts only if their NIR is new. */
    default List<Integer> grant(MandantEntry entry, ProcurationRow row) {
        return insertGrant(
                entry.index().value(),
                entry.index().key(),
                entry.index().other(),
                entry.index().otherKey(),
                entry.mandant(),
                entry.nirData(),
                row.number(),
                row.id(),
                row.canal(),
                row.grantedAt(),
                row.endsAt(),
                row.mandantData(),
                row.mandataireData());
    }

    @Query("""
            with revoked as (
                update procuration set revoked_at = :at
                where mandant = """ + OF_NUMBER + """
                 and number = :number and id = :id and revoked_at is null
                returning mandant, number, revoked_at)
            insert into journal (mandant, number, kind, at)
            select mandant, number, 'REVOQUEE', revoked_at from revoked
            returning number
            """)
    List<Integer> revoke(byte[] index, byte[] other, int number, UUID id, Instant at);

    @Query("""
            insert into journal (mandant, number, kind, at, agent, site, origin, visit)
            select mandant, number, 'RECUE', :at, :agent, :site, :origin, :visit
            from (
                select mandant, number from procuration
                where mandant = """ + OF_NUMBER + """
                 and number = :number and id = :id and revoked_at is null
                for share) as running
            on conflict do nothing
            returning number
            """)
    List<Integer> receive(
            byte[] index,
            byte[] other,
            int number,
            UUID id,
            Instant at,
            String agent,
            String site,
            String origin,
            UUID visit);
}
