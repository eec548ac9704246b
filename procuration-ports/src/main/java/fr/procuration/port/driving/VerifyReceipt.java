package fr.procuration.port.driving;

import fr.procuration.domain.Agent;
import fr.procuration.domain.End;
import fr.procuration.domain.identity.Nir;
import java.util.Optional;

/** An agent scans a receipt: a look-up like any other, of that very procuration, without typing the number. */
@FunctionalInterface
public interface VerifyReceipt {

    /**
     * Verifies that the receipt is of this service and unchanged, and looks the procuration up. It is a consultation of the mandant,
     * durable before this returns. What is refused as no receipt of this service is about nobody, and leaves none.
     *
     * @param query what was scanned, and who asks
     * @return who may represent the mandant by that very procuration now; nobody once it has ended, whatever was given after it
     * @throws fr.procuration.domain.RefusedException with {@link fr.procuration.domain.Refusal.UnverifiedReceipt} if it is no receipt
     *     of this service, or was changed; or if the agent or the desk has asked too much
     * @throws fr.procuration.port.UnavailableException on an outage: no answer without its consultation
     */
    Answer verify(Query query);

    /**
     * What is asked.
     *
     * @param scanned the digits of the code, the address with them, or the credential
     * @param agent who asks
     */
    record Query(String scanned, Agent agent) {

        @Override
        public String toString() {
            return "Query[masked]";
        }
    }

    /**
     * What the agent is told.
     *
     * @param mandant whose procuration it is
     * @param lookUp represented, or no procuration
     * @param end how that very procuration ended, the expiration included: an end that was recorded stays one after its last day;
     *     nothing while it runs
     */
    record Answer(Nir mandant, LookUpMandataire.Answer lookUp, Optional<End> end) {}
}
