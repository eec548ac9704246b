package fr.procuration.persistence.vault;

/**
 * A key that an instance holds.
 *
 * @param purpose what it is for
 * @param key its identifier
 * @param primary whether the instance seals and signs with it
 */
public record HeldKey(Purpose purpose, int key, boolean primary) {

    /** How operators know it. */
    public String name() {
        return Keyset.named(key);
    }
}
