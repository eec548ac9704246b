package fr.procuration.port.message;

import fr.procuration.domain.EndReason;
import fr.procuration.domain.Mandataire;
import fr.procuration.domain.Validity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a message says. It never holds anything about the mandant. */
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
