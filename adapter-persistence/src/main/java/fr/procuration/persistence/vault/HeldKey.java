package fr.procuration.persistence.vault;

/** A key that an instance holds. */
public record HeldKey(Purpose purpose, int key, boolean primary) {

    /** How operators know it. */
    public String name() {
        return Keyset.named(key);
    }
}
