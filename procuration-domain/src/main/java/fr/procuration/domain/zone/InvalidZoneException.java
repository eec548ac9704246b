package fr.procuration.domain.zone;

/** A text was taken for a machine-readable zone that is none; the message names the defect and never the text. */
public final class InvalidZoneException extends IllegalArgumentException {

    /** What is wrong with the text. */
    private final ZoneDefect defect;

    /**
     * Made by {@link Zone}.
     *
     * @param defect what is wrong
     */
    InvalidZoneException(ZoneDefect defect) {
        super("zone: " + defect);
        this.defect = defect;
    }

    /**
     * What is wrong with the text.
     *
     * @return the first defect found
     */
    public ZoneDefect defect() {
        return defect;
    }
}
