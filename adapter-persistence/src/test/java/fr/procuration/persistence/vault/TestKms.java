package fr.procuration.persistence.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KmsClient;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A key management service in this process: one key for each address, which nobody gets to see. */
public final class TestKms implements KmsClient {

    private static final Map<String, Aead> KEYS = new ConcurrentHashMap<>();

    @Override
    public boolean doesSupport(String address) {
        return address.startsWith("test-kms://");
    }

    @Override
    public KmsClient withCredentials(String path) {
        return this;
    }

    @Override
    public KmsClient withDefaultCredentials() {
        return this;
    }

    @Override
    public Aead getAead(String address) {
        return KEYS.computeIfAbsent(address, each -> Vaults.keyset(Purpose.DATA).primitive(Aead.class));
    }
}
