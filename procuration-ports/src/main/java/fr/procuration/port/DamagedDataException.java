package fr.procuration.port;

/**
 * What is stored cannot be what was recorded: its key is missing, it was altered, or it stands in another place than its
 * own. Nothing may be concluded from it, above all not that nobody has a procuration; trying again does not help.
 */
public final class DamagedDataException extends RuntimeException {

    /**
     * Damage.
     *
     * @param what what is damaged and how it shows, without any personal data
     */
    public DamagedDataException(String what) {
        super(what);
    }
}
