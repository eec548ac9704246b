package fr.procuration.persistence.vault;

/**
 * What a mandant is found by: the keyed digests of their number. There are two while the key changes, otherwise twice the
 * same.
 *
 * @param key the identifier of the key that new entries are looked up by
 * @param value the digest under this key
 * @param otherKey the identifier of the key that comes or goes
 * @param other the digest under that key
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record MandantIndex(int key, byte[] value, int otherKey, byte[] other) {}
