package fr.procuration.bootstrap.keys;

import fr.procuration.persistence.vault.SessionKeys;
import fr.procuration.web.seal.SealingKeys;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The keyset of sessions, for what is handed to the browser. */
@Singleton
record KeysetSealingKeys(SessionKeys keys) implements SealingKeys {

    @Override
    public String inCharge() {
        return Integer.toUnsignedString(keys.primary());
    }

    @Override
    public List<String> all() {
        return keys.held().stream().map(Integer::toUnsignedString).toList();
    }

    @Override
    public Optional<byte[]> derive(String key, String purpose) {
        return keys.held().stream()
                .filter(held -> Integer.toUnsignedString(held).equals(key))
                .findFirst()
                .flatMap(held -> keys.derive(held, purpose));
    }
}
