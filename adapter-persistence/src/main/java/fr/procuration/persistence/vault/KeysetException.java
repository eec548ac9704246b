package fr.procuration.persistence.vault;

/** A keyset that is missing, cannot be read, or is not the one of this database. */
public final class KeysetException extends RuntimeException {

    /** What is wrong, without anything of a key. */
    public KeysetException(String what) {
        super(what);
    }
}
