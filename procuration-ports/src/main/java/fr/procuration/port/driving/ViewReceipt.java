package fr.procuration.port.driving;

import fr.procuration.domain.ProcurationId;
import fr.procuration.domain.identity.Nir;
import fr.procuration.port.receipt.IssuedReceipt;
import java.util.Optional;

/** A mandant asks for the receipt of a procuration they gave: of its grant while it runs, and from then on of its end. */
@FunctionalInterface
public interface ViewReceipt {

    /**
     * Makes the receipt. Asked for again it says the same, with the time at which it was made.
     *
     * @param mandant who asks
     * @param id which procuration
     * @return the receipt, or nothing if this mandant has no procuration of that name
     * @throws fr.procuration.port.UnavailableException on an outage
     */
    Optional<IssuedReceipt> of(Nir mandant, ProcurationId id);
}
