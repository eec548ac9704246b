package fr.procuration.web.service;

import fr.procuration.web.seal.SealingKeys;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keys that only tests know of; the last one is in charge. */
@Singleton
public final class InMemoryKeys implements SealingKeys {

    private final List<String> keys = new CopyOnWriteArrayList<>(List.of("1"));

    /**
     * Puts a new key in charge; the others still open.
     *
     * @param key its identifier
     */
    public void promote(String key) {
        keys.add(key);
    }

    /**
     * Takes a key out.
     *
     * @param key its identifier
     */
    public void remove(String key) {
        keys.remove(key);
    }

    @Override
    public String inCharge() {
        return keys.getLast();
    }

    @Override
    public List<String> all() {
        return List.copyOf(keys);
    }

    @Override
    public Optional<byte[]> derive(String key, String purpose) {
        return keys.contains(key) ? Optional.of(digest(key + " " + purpose)) : Optional.empty();
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
