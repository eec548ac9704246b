package fr.procuration.persistence.vault;

/**
 * A key that an instance holds.
 *
 * @param purpose what it is for
 * @param key its identifier
 * @param inCharge whether the instance seals and signs with it
 */
public record HeldKey(Purpose purpose, int key, boolean inCharge) {

    /**
     * How operators know it.
     *
     * @return the identifier as Tink's own tools write it
     */
    public String name() {
        return Keyset.named(key);
    }
}
