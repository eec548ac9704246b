package fr.procuration.persistence.appointment;

import fr.procuration.domain.Procuration;
import fr.procuration.domain.ProcurationEvent.Received;
import fr.procuration.domain.appointment.Appointment;
import fr.procuration.persistence.database.Outages;
import fr.procuration.persistence.procuration.MandantEntry;
import fr.procuration.persistence.vault.MandantIndex;
import fr.procuration.port.IdempotencyKey;
import fr.procuration.port.appointment.PlannedChange;
import io.micronaut.jdbc.DataSourceResolver;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Records changes of appointments: each with its event and its messages by one statement. */
@Singleton
class AppointmentChanges {

    private static final String TAKE = call("take_appointment", 26);
    private static final String MOVE = call("move_appointment", 18);
    private static final String RECORD = call("change_appointment", 16);
    private static final String HONOUR = call("honour_appointment", 24);

    private final DataSource database;

    /** Outside of any transaction of the caller: its own connections. */
    AppointmentChanges(DataSource database, DataSourceResolver resolver) {
        this.database = resolver.resolve(database);
    }

    private static String call(String function, int parameters) {
        return "select * from " + function + "(" + String.join(", ", Collections.nCopies(parameters, "?")) + ")";
    }

    Taken take(MandantEntry entry, PlannedChange taken, int desks, @Nullable IdempotencyKey key, byte[] nameData) {
        Appointment appointment = taken.change().appointment();
        return run(
                TAKE,
                parameters -> parameters
                        .set(entry.index().part())
                        .set(entry.index().value())
                        .set(entry.index().key())
                        .set(entry.index().other())
                        .set(entry.index().otherKey())
                        .set(entry.mandant())
                        .set(entry.nirData())
                        .set(appointment.id().value())
                        .set(appointment.site())
                        .set(desks)
                        .set(appointment.slot().start())
                        .set(appointment.slot().end())
                        .set(appointment.motif())
                        .set(appointment.represented())
                        .set(key == null ? null : key.value())
                        .set(nameData)
                        .set(taken),
                row -> new Taken(ChangeOutcome.valueOf(row.getString(1)), row.getObject(2, UUID.class)));
    }

    ChangeOutcome move(PlannedChange moved, int desks) {
        Appointment appointment = moved.change().appointment();
        return run(
                MOVE,
                parameters -> parameters
                        .set(appointment.id().value())
                        .set(desks)
                        .set(appointment.slot().start())
                        .set(appointment.slot().end())
                        .set(appointment.represented())
                        .set(appointment.state().name())
                        .set(appointment.sequence())
                        .set(appointment.revision())
                        .set(moved),
                row -> ChangeOutcome.valueOf(row.getString(1)));
    }

    boolean record(PlannedChange changed) {
        Appointment appointment = changed.change().appointment();
        return run(
                RECORD,
                parameters -> parameters
                        .set(appointment.id().value())
                        .set(changed.change().event().kind().name())
                        .set(appointment.represented())
                        .set(appointment.state().name())
                        .set(appointment.sequence())
                        .set(appointment.revision())
                        .set(changed),
                row -> row.getBoolean(1));
    }

    boolean honour(PlannedChange closing, MandantIndex index, Procuration procuration, Received reception) {
        Appointment appointment = closing.change().appointment();
        return run(
                HONOUR,
                parameters -> parameters
                        .set(appointment.id().value())
                        .set(appointment.revision())
                        .set(appointment.represented())
                        .set(appointment.sequence())
                        .set(closing)
                        .set(index.part())
                        .set(index.value())
                        .set(index.other())
                        .set(procuration.number())
                        .set(procuration.id().value())
                        .set(reception.at())
                        .set(reception.agent())
                        .set(reception.visit().value()),
                row -> row.getBoolean(1));
    }

    private <T> T run(String call, Parameters parameters, Answer<T> answer) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(call)) {
            parameters.set(new ChangeParameters(statement));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return answer.of(row);
            }
        } catch (SQLException failure) {
            throw Outages.outage(failure);
        }
    }

    /** What a change is called with. */
    @FunctionalInterface
    private interface Parameters {

        ChangeParameters set(ChangeParameters parameters) throws SQLException;
    }

    /** What becomes of it. */
    @FunctionalInterface
    private interface Answer<T> {

        T of(ResultSet row) throws SQLException;
    }
}
