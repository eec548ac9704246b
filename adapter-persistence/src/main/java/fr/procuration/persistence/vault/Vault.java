package fr.procuration.persistence.vault;

import static java.util.Objects.requireNonNull;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.prf.PrfSet;
import fr.procuration.domain.identity.Nir;
import fr.procuration.port.DamagedDataException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;

/**
 * Seals personal data so that it opens only with the keys and in its own place (AES-256-GCM, the key's identifier in
 * front), and finds mandants by a keyed digest of their number (HMAC-SHA-256, 128 bits of it), in the part that 12 bits of
 * another one name.
 */
public final class Vault {

    /** Sealed values do not tell the length of a name. */
    private static final int BLOCK = 32;

    private static final byte PADDING = ' ';
    private static final int INDEX_BYTES = 16;
    private static final byte TINK = 1;
    private static final int PREFIX = 5;

    private final Aead data;
    private final int dataKey;
    private final List<Integer> dataKeys;
    private final PrfSet index;
    private final List<Integer> indexKeys;
    private final PartKey part;

    Vault(Keyset data, Keyset index, Keyset part) {
        this.data = data.primitive(Aead.class);
        this.dataKey = data.primary();
        this.dataKeys = data.keys();
        this.index = index.primitive(PrfSet.class);
        this.indexKeys = index.keys();
        this.part = new PartKey(part);
    }

    /** Seals a text that does not end in a blank, for its place. */
    public byte[] seal(byte[] text, AssociatedData place) {
        byte[] padded = Arrays.copyOf(text, Math.ceilDiv(text.length, BLOCK) * BLOCK);
        Arrays.fill(padded, text.length, padded.length, PADDING);
        try {
            return data.encrypt(padded, place.bytes());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("personal data cannot be sealed", e);
        }
    }

    /**
     * Opens what was sealed for a place.
     *
     * @throws DamagedDataException if its key is missing, or if it was altered or sealed for another place
     */
    public byte[] open(byte[] sealed, AssociatedData place) {
        try {
            return data.decrypt(sealed, place.bytes());
        } catch (GeneralSecurityException e) {
            throw new DamagedDataException(place + ": " + reason(sealed));
        }
    }

    /** Whether the key that seals today has sealed it. */
    public boolean isSealedToday(byte[] sealed) {
        return isSealed(sealed) && keyOf(sealed) == dataKey;
    }

    private String reason(byte[] sealed) {
        if (!isSealed(sealed)) {
            return "not sealed";
        }
        int key = keyOf(sealed);
        return dataKeys.contains(key)
                ? "altered, or sealed for another place"
                : "sealed with the key " + Keyset.named(key) + ", which the keyset lacks";
    }

    /** What a mandant is found by. */
    public MandantIndex index(Nir mandant) {
        byte[] number = mandant.value().getBytes(StandardCharsets.UTF_8);
        int current = index.getPrimaryId();
        int other = indexKeys.stream().filter(key -> key != current).findFirst().orElse(current);
        return new MandantIndex(part.part(number), current, digest(current, number), other, digest(other, number));
    }

    public static byte[] withoutPadding(byte[] text) {
        int length = text.length;
        while (length > 0 && text[length - 1] == PADDING) {
            length--;
        }
        return Arrays.copyOf(text, length);
    }

    /** The key that seals today. */
    public int dataKey() {
        return dataKey;
    }

    public List<Integer> dataKeys() {
        return dataKeys;
    }

    /** The key that new consultations are found by. */
    public int indexKey() {
        return index.getPrimaryId();
    }

    /** The keys of the index: every new mandant is entered under each. */
    public List<Integer> indexKeys() {
        return indexKeys;
    }

    public PartKey partKey() {
        return part;
    }

    public byte[] digest(int key, byte[] text) {
        try {
            return requireNonNull(index.getPrfs().get(key)).compute(text, INDEX_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no digest", e);
        }
    }

    private static boolean isSealed(byte[] sealed) {
        return sealed.length > PREFIX && sealed[0] == TINK;
    }

    private static int keyOf(byte[] sealed) {
        return ByteBuffer.wrap(sealed).getInt(1);
    }
}
