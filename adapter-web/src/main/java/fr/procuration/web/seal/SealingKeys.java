package fr.procuration.web.seal;

import java.util.List;
import java.util.Optional;

/** The keys of what is handed to the browser. One is in charge; what was sealed with another still opens. */
public interface SealingKeys {

    /** The key that seals and signs. */
    String inCharge();

    /** The keys that open. */
    List<String> all();

    /**
     * A key for one purpose.
     *
     * @return 32 bytes, nothing if there is no such key
     */
    Optional<byte[]> derive(String key, String purpose);
}
