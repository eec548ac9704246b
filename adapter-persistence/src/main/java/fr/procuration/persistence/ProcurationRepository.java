package fr.procuration.persistence;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The statements on procurations; a change and its journal entry are one statement. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ProcurationRepository extends GenericRepository<ProcurationRow, Integer> {

    Optional<ProcurationRow> findFirstByMandantOrderByNumberDesc(byte[] mandant);

    /** Reads one row, whatever the number of procurations; nothing is left of it if it is past. */
    @Query("""
            select * from (select * from procuration where mandant = :mandant order by number desc limit 1) as latest
            where revoked_at is null and ends_at > :now
            """)
    Optional<ProcurationRow> running(byte[] mandant, Instant now);

    List<ProcurationRow> findByMandantOrderByNumberDesc(byte[] mandant);

    Optional<ProcurationRow> findByMandantAndNumber(byte[] mandant, int number);

    @Query("select * from procuration where mandant = :mandant and id = :id")
    Optional<ProcurationRow> find(byte[] mandant, UUID id);

    @Query("""
            with granted as (
                insert into procuration (
                    mandant, number, id, canal, granted_at, ends_at, mandant_data, mandataire_data, mandant_reference)
                values (
                    :mandant, :number, :id, :canal, :grantedAt, :endsAt, :mandantData, :mandataireData,
                    coalesce(
                        (select mandant_reference from procuration where mandant = :mandant and number = :number - 1),
                        gen_random_uuid()))
                on conflict do nothing
                returning mandant, number, granted_at)
            insert into journal (mandant, number, kind, at)
            select mandant, number, 'ACCORDEE', granted_at from granted
            returning number
            """)
    List<Integer> grant(ProcurationRow row);

    @Query("""
            with revoked as (
                update procuration set revoked_at = :at
                where mandant = :mandant and number = :number and id = :id and revoked_at is null
                returning mandant, number, revoked_at)
            insert into journal (mandant, number, kind, at)
            select mandant, number, 'REVOQUEE', revoked_at from revoked
            returning number
            """)
    List<Integer> revoke(byte[] mandant, int number, UUID id, Instant at);

    @Query("""
            insert into journal (mandant, number, kind, at, agent, site, visit)
            select mandant, number, 'RECUE', :at, :agent, :site, :visit
            from (
                select mandant, number from procuration
                where mandant = :mandant and number = :number and id = :id and revoked_at is null
                for share) as running
            on conflict do nothing
            returning number
            """)
    List<Integer> receive(byte[] mandant, int number, UUID id, Instant at, String agent, String site, UUID visit);
}
