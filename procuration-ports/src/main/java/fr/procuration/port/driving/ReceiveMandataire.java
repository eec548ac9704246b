package fr.procuration.port.driving;

import fr.procuration.domain.Agent;
import fr.procuration.domain.VisitId;
import fr.procuration.domain.appointment.AppointmentId;
import fr.procuration.domain.document.PresentedDocument;
import fr.procuration.domain.identity.Nir;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An agent receives the mandataire: the appointment can begin (guide, "Cinématique du jour J"). */
@FunctionalInterface
public interface ReceiveMandataire {

    /**
     * Compares the document once more, with what is declared now, and if it agrees in every field records that the mandataire
     * was received, which closes the appointment of the visit in the same transaction. It is recorded, and the consultation is
     * durable, before this returns. The same visit is recorded once; asked again at the same desk within a quarter of an hour,
     * the answer is the same, and the mandant reads one line of it.
     *
     * @param query who receives whom, with what document
     * @return whether the mandataire was received
     * @throws fr.procuration.domain.RefusedException if the agent or the desk has asked too much, or the visit of the appointment cannot begin
     * @throws fr.procuration.port.UnavailableException on an outage; asking again for the same visit does no harm
     */
    Answer receive(Query query);

    /**
     * What is asked.
     *
     * @param mandant the number the agent typed
     * @param document the document, as the agent or its zone reads
     * @param agent who receives
     * @param visit which visit
     * @param appointment the appointment of the mandant that begins, null if there is none
     */
    record Query(
            Nir mandant,
            PresentedDocument document,
            Agent agent,
            VisitId visit,
            @Nullable AppointmentId appointment) {

        /**
         * Without an appointment.
         *
         * @param mandant the number the agent typed
         * @param document the document, as the agent or its zone reads
         * @param agent who receives
         * @param visit which visit
         */
        public Query(Nir mandant, PresentedDocument document, Agent agent, VisitId visit) {
            this(mandant, document, agent, visit, null);
        }
    }

    /** What the agent is told. */
    sealed interface Answer {}

    /** The mandataire was received. */
    record Received() implements Answer {}

    /**
     * The visit was recorded before, at another desk or at another time: nobody was received now.
     *
     * @param at when it was recorded
     * @param site at which desk
     */
    record ReceivedBefore(Instant at, String site) implements Answer {}

    /**
     * The document does not agree: nobody was received.
     *
     * @param checked the comparison
     */
    record NotConforming(CheckedIdentity checked) implements Answer {}

    /** No procuration is running: nobody was received. */
    record NoProcuration() implements Answer {}
}
