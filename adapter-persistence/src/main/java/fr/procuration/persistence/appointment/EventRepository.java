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

/** What is asked of the events of appointments. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface EventRepository extends GenericRepository<AppointmentRow, UUID> {

    @Query("select * from appointment_event where id = :event")
    Optional<EventRecord> find(long event);

    @Query("select * from appointment_event where part = :part and mandant = " + OF_NUMBER)
    List<EventRecord> of(int part, byte[] index, byte[] other);

    @Query("select appointment_event.* from appointment join appointment_event using (part, mandant)"
            + " where part = :part and mandant = " + OF_NUMBER + " and request_key = :key"
            + " and appointment = appointment.id and appointment_event.revision = 1")
    Optional<EventRecord> answerTo(int part, byte[] index, byte[] other, String key);

    @Query("select name_data from appointment where id = :id")
    Optional<NameRow> name(UUID id);

    /** Anything if a procuration of the mandant runs at an instant. */
    @Query("""
            select 1 from procuration
            where part = :part and mandant = :mandant and ended_at is null and granted_at <= :at and ends_at > :at limit 1
            """)
    Optional<Integer> running(int part, UUID mandant, Instant at);
}
