package fr.procuration.persistence.appointment;

import static fr.procuration.persistence.procuration.MandantStatements.OF_NUMBER;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is asked of appointments. A number is in the index once for each of its keys. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface AppointmentRepository extends GenericRepository<AppointmentRow, UUID> {

    String WITH_NUMBER = """
            select distinct on (appointment.starts_at, ordinal) appointment.id, appointment.mandant, site, appointment.starts_at,
                ends_at, motif, represented, state, sequence, revision, taken_by, taken_at, name_data, nir_data
            """;
    String IN_ORDER = " order by appointment.starts_at, ordinal";

    @Query(WITH_NUMBER + " from appointment join mandant_index using (part, mandant) where id = :id" + IN_ORDER)
    Optional<AppointmentRow> find(UUID id);

    @Query(WITH_NUMBER + " from appointment join mandant_index using (part, mandant)"
            + " where site = :site and starts_at >= :from and starts_at < :until and state <> 'ANNULE'" + IN_ORDER)
    List<AppointmentRow> on(String site, Instant from, Instant until);

    /** What lies on one server is found first. */
    @Query(WITH_NUMBER + """
             from (
                select appointment.* from journal_place join appointment using (part, mandant)
                where position = :position and represented and state in ('PRIS', 'CONFIRME') and ends_at > :at
                    and (select event.represented from appointment_event as event
                        where event.part = appointment.part and event.mandant = appointment.mandant
                            and event.appointment = appointment.id and event.at <= :at
                        order by event.revision desc limit 1)
                offset 0) as appointment
            join mandant_index using (part, mandant)
            """ + IN_ORDER)
    List<AppointmentRow> representedOf(long position, Instant at);

    @Query("""
            select id, mandant, site, starts_at, ends_at, motif, represented, state, sequence, revision, taken_by, taken_at, name_data,
                null::bytea as nir_data
            from appointment where part = :part and mandant =\s""" + OF_NUMBER + " order by starts_at desc, ordinal desc")
    List<AppointmentRow> of(int part, byte[] index, byte[] other);

    /** Of those that overlap any slot between two instants; none lasts longer than four hours. */
    @Query("""
            select starts_at, ends_at, string_agg(place::text, ' ') as places from slot_place
            where site = :site and starts_at > :from::timestamptz - interval '4 hours'
                and starts_at < :until::timestamptz + interval '4 hours' and ends_at > :from
            group by starts_at, ends_at
            """)
    List<GivenRow> given(String site, Instant from, Instant until);
}
