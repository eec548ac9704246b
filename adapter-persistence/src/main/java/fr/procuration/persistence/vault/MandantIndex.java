package fr.procuration.persistence.vault;

/**
 * What a mandant is found by: the part in which their rows lie, and the keyed digests of their number. There are two while
 * the key changes, otherwise twice the same.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record MandantIndex(int part, int key, byte[] value, int otherKey, byte[] other) {}
