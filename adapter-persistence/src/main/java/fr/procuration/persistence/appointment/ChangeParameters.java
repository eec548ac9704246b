package fr.procuration.persistence.appointment;

import fr.procuration.domain.Agent;
import fr.procuration.domain.appointment.AppointmentEvent;
import fr.procuration.persistence.database.ArrayParameters;
import fr.procuration.port.appointment.PlannedChange;
import fr.procuration.port.message.PlannedMessage;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sets the parameters of a change one after the other. */
final class ChangeParameters {

    private static final int ARRAYS_OF_MESSAGES = 5;

    private final PreparedStatement statement;
    private int next = 1;

    ChangeParameters(PreparedStatement statement) {
        this.statement = statement;
    }

    ChangeParameters set(int value) throws SQLException {
        statement.setInt(next++, value);
        return this;
    }

    ChangeParameters set(boolean value) throws SQLException {
        statement.setBoolean(next++, value);
        return this;
    }

    ChangeParameters set(@Nullable String value) throws SQLException {
        statement.setString(next++, value);
        return this;
    }

    ChangeParameters set(byte[] value) throws SQLException {
        statement.setBytes(next++, value);
        return this;
    }

    ChangeParameters set(UUID value) throws SQLException {
        statement.setObject(next++, value);
        return this;
    }

    ChangeParameters set(Instant value) throws SQLException {
        statement.setObject(next++, value.atOffset(ZoneOffset.UTC));
        return this;
    }

    ChangeParameters set(Agent agent) throws SQLException {
        return set(agent.id()).set(agent.site()).set(agent.origin());
    }

    /** When it happened, who did it, and what is told of it. */
    ChangeParameters set(PlannedChange planned) throws SQLException {
        AppointmentEvent event = planned.change().event();
        Agent agent = event.by().agent();
        set(event.at()).set(event.by().requester().name());
        if (agent == null) {
            set((String) null).set((String) null).set((String) null);
        } else {
            set(agent);
        }
        ArrayParameters<PlannedMessage> messages = new ArrayParameters<>(statement, next, planned.messages());
        messages.uuids(each -> UUID.randomUUID());
        messages.texts(each -> each.kind().name());
        messages.instants(PlannedMessage::at);
        messages.instants(PlannedMessage::dueAt);
        messages.instants(PlannedMessage::validUntil);
        next += ARRAYS_OF_MESSAGES;
        return this;
    }
}
