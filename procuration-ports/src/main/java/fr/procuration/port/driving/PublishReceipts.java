package fr.procuration.port.driving;

import fr.procuration.port.receipt.StatusList;
import java.security.interfaces.ECPublicKey;
import java.util.Map;
import java.util.Optional;

/** Anybody asks for what verifies receipts. Nothing of it says anything about anybody. */
public interface PublishReceipts {

    /**
     * A list of statuses. It tells of an instant at most half of {@link StatusList#KEPT} ago, so that no end stays untold for longer than
     * that when it is kept for the other half.
     *
     * @param list its number
     * @return the list, signed; nothing if there is no such list
     * @throws fr.procuration.port.UnavailableException on an outage
     */
    Optional<StatusList> statuses(int list);

    /**
     * The keys that verify.
     *
     * @return public keys on P-256, by their names
     * @throws fr.procuration.port.UnavailableException on an outage
     */
    Map<String, ECPublicKey> keys();
}
