package fr.procuration.port.driving;

import fr.procuration.port.message.MessageState;
import java.util.Optional;

/** Sends what is due. To be called again and again, from any number of threads and instances. */
@FunctionalInterface
public interface DeliverMessages {

    /**
     * Sends the message that is due first.
     *
     * @return what became of it, {@link MessageState#EN_ATTENTE} if it will be tried again; nothing if none is due
     * @throws fr.procuration.port.UnavailableException on an outage: it may have been sent, and may be sent again
     */
    Optional<MessageState> deliverNext();
}
