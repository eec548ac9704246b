package fr.procuration.port.driving;

import fr.procuration.domain.identity.Nir;
import fr.procuration.port.message.Message;
import java.util.List;

/** A mandant reads what they were told, whether it was sent or not. */
@FunctionalInterface
public interface ReadMessages {

    /**
     * All messages about their procurations.
     *
     * @param mandant who asks
     * @return the newest first
     * @throws fr.procuration.port.UnavailableException on an outage
     */
    List<Message> of(Nir mandant);
}
