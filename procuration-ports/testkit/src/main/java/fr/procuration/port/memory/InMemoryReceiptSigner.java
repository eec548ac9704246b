package fr.procuration.port.memory;

import fr.procuration.port.driven.ReceiptSigner;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keys that live as long as the process: a new one of each name. */
public final class InMemoryReceiptSigner implements ReceiptSigner {

    private final Map<String, KeyPair> pairs;
    private volatile String current;

    /**
     * Makes keys.
     *
     * @param names their names; the first signs
     */
    public InMemoryReceiptSigner(String... names) {
        this.pairs = Stream.of(names)
                .collect(Collectors.toMap(name -> name, name -> pair(), (one, other) -> one, LinkedHashMap::new));
        this.current = names[0];
    }

    /**
     * Makes another key sign from now on.
     *
     * @param name the name of a key
     */
    public void signWith(String name) {
        current = name;
    }

    @Override
    public String key() {
        return current;
    }

    @Override
    public byte[] sign(String key, byte[] content) {
        KeyPair pair = pairs.get(key);
        if (pair == null) {
            throw new IllegalArgumentException("key: not one of this signer");
        }
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(pair.getPrivate());
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Map<String, ECPublicKey> keys() {
        Map<String, ECPublicKey> keys = new LinkedHashMap<>();
        pairs.forEach((name, pair) -> keys.put(name, (ECPublicKey) pair.getPublic()));
        return keys;
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
