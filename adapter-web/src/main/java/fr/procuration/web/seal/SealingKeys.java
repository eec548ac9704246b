package fr.procuration.web.seal;

import java.util.List;
import java.util.Optional;

/** The keys of what is handed to the browser. One is in charge; what was sealed with another still opens. */
public interface SealingKeys {

    /**
     * The key that seals and signs.
     *
     * @return its identifier: letters and digits
     */
    String inCharge();

    /**
     * The keys that open.
     *
     * @return their identifiers, with the one in charge
     */
    List<String> all();

    /**
     * A key for one purpose.
     *
     * @param key the identifier of the key to derive it from
     * @param purpose what it is for
     * @return 32 bytes, nothing if there is no such key
     */
    Optional<byte[]> derive(String key, String purpose);
}
