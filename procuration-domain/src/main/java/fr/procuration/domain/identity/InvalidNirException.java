package fr.procuration.domain.identity;

/** A text was taken for a NIR that is none; the message names the defect and never the text. */
public final class InvalidNirException extends IllegalArgumentException {

    /** What is wrong with the text. */
    private final NirDefect defect;

    /**
     * Made by {@link Nir}.
     *
     * @param defect what is wrong
     */
    InvalidNirException(NirDefect defect) {
        super("nir: " + defect);
        this.defect = defect;
    }

    /**
     * What is wrong with the text.
     *
     * @return the first defect found
     */
    public NirDefect defect() {
        return defect;
    }
}
