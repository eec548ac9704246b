package fr.procuration.persistence.vault;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.PublicKeySign;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.signature.EcdsaPrivateKey;
import com.google.crypto.tink.signature.EcdsaPublicKey;
import fr.procuration.port.driven.ReceiptSigner;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPublicKeySpec;
import java.util.LinkedHashMap;
import java.util.Map;

/** The keys that sign receipts, by the names that operators know them by. */
public final class ReceiptKeys implements ReceiptSigner {

    private final String primary;
    private final Map<String, PublicKeySign> signing = new LinkedHashMap<>();
    private final Map<String, ECPublicKey> published = new LinkedHashMap<>();

    ReceiptKeys(Keyset keyset) {
        this.primary = Keyset.named(keyset.primary());
        try {
            for (int each = 0; each < keyset.handle().size(); each++) {
                KeysetHandle.Entry entry = keyset.handle().getAt(each);
                if (keyset.keys().contains(entry.getId())) {
                    add(entry);
                }
            }
        } catch (GeneralSecurityException e) {
            throw new KeysetException(keyset.purpose().variable() + ": the keyset has a key that cannot be used");
        }
    }

    private void add(KeysetHandle.Entry entry) throws GeneralSecurityException {
        EcdsaPrivateKey key = (EcdsaPrivateKey) entry.getKey();
        KeysetHandle alone = KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(key).withFixedId(entry.getId()).makePrimary())
                .build();
        String name = Keyset.named(entry.getId());
        signing.put(name, alone.getPrimitive(RegistryConfiguration.get(), PublicKeySign.class));
        published.put(name, published(key.getPublicKey()));
    }

    @AccessesPartialKey
    private static ECPublicKey published(EcdsaPublicKey key) throws GeneralSecurityException {
        AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        return (ECPublicKey) KeyFactory.getInstance("EC")
                .generatePublic(
                        new ECPublicKeySpec(key.getPublicPoint(), curve.getParameterSpec(ECParameterSpec.class)));
    }

    @Override
    public String key() {
        return primary;
    }

    @Override
    public byte[] sign(String key, byte[] content) {
        PublicKeySign signer = signing.get(key);
        if (signer == null) {
            throw new IllegalArgumentException("key: not one of the keyset");
        }
        try {
            return signer.sign(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a receipt cannot be signed", e);
        }
    }

    @Override
    public Map<String, ECPublicKey> keys() {
        return new LinkedHashMap<>(published);
    }
}
