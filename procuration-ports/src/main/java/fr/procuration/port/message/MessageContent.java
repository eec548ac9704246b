package fr.procuration.port.message;

import fr.procuration.domain.EndReason;
import fr.procuration.domain.Mandataire;
import fr.procuration.domain.Validity;
import fr.procuration.domain.appointment.Appointment;
import fr.procuration.domain.appointment.PersonName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a message says. Of the mandant it holds the name only, and only for an appointment. */
public sealed interface MessageContent {

    /**
     * What it is about.
     *
     * @return its kind
     */
    MessageKind kind();

    /**
     * The procuration was given.
     *
     * @param mandataire to whom
     * @param validity from when to when it counts
     */
    record Granted(Mandataire mandataire, Validity validity) implements MessageContent {
        @Override
        public MessageKind kind() {
            return MessageKind.ACCORDEE;
        }
    }

    /**
     * The mandataire was received.
     *
     * @param mandataire who
     * @param at when
     * @param site at which desk
     */
    record Received(Mandataire mandataire, Instant at, String site) implements MessageContent {
        @Override
        public MessageKind kind() {
            return MessageKind.RECUE;
        }
    }

    /**
     * Somebody else showed an identity document.
     *
     * @param mandataire whose it should have been
     * @param at when
     * @param site at which desk
     */
    record Mismatched(Mandataire mandataire, Instant at, String site) implements MessageContent {
        @Override
        public MessageKind kind() {
            return MessageKind.ECARTEE;
        }
    }

    /**
     * The procuration ended.
     *
     * @param mandataire who had received it
     * @param at from when
     * @param reason why
     * @param site where it was recorded, null if the mandant took it back
     */
    record Ended(
            Mandataire mandataire,
            Instant at,
            EndReason reason,
            @Nullable String site) implements MessageContent {
        @Override
        public MessageKind kind() {
            return MessageKind.TERMINEE;
        }
    }

    /**
     * The procuration ends soon.
     *
     * @param mandataire who has received it
     * @param validity until when it counts
     */
    record Reminder(Mandataire mandataire, Validity validity) implements MessageContent {
        @Override
        public MessageKind kind() {
            return MessageKind.RAPPEL;
        }
    }

    /**
     * Something about an appointment.
     *
     * @param kind what
     * @param appointment the appointment as it was when that happened
     * @param of how the mandant is called
     * @param uncovered whether the mandataire is to come, and no procuration will run then, as far as is known when it is sent
     */
    record OfAppointment(MessageKind kind, Appointment appointment, PersonName of, boolean uncovered)
            implements MessageContent {

        /**
         * A content.
         *
         * @throws IllegalArgumentException if the kind is not one of an appointment
         */
        public OfAppointment {
            if (!kind.isOfAnAppointment()) {
                throw new IllegalArgumentException("kind: of an appointment");
            }
        }
    }

    /**
     * An address is to be proven.
     *
     * @param code what proves it
     * @param until from when on it does not any more
     */
    record Code(String code, Instant until) implements MessageContent {
        @Override
        public MessageKind kind() {
            return MessageKind.CODE;
        }

        @Override
        public String toString() {
            return "Code[masked]";
        }
    }
}
