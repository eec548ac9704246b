package fr.procuration.port.driving;

import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Anybody asks for what verifies receipts. Nothing of it says anything about anybody. */
public interface PublishReceipts {

    /**
     * How many lists of statuses there are.
     *
     * @return the number of the newest; they are numbered from 1 on
     * @throws fr.procuration.port.UnavailableException on an outage
     */
    int lists();

    /**
     * A list of statuses.
     *
     * @param list its number
     * @return the list, signed; nothing if there is no such list
     * @throws fr.procuration.port.UnavailableException on an outage
     */
    Optional<PublishedList> statuses(int list);

    /**
     * The keys that verify.
     *
     * @return public keys on P-256, by their names
     * @throws fr.procuration.port.UnavailableException on an outage
     */
    Map<String, ECPublicKey> keys();

    /**
     * A list as it is published.
     *
     * @param token the list, signed ({@code statuslist+jwt})
     * @param kept for how long it may be kept from now on: whoever keeps to it has none that is over a minute old
     */
    record PublishedList(String token, Duration kept) {}
}
