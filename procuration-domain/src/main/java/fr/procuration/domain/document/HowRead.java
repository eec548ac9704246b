package fr.procuration.domain.document;

/**
 * How the names of a document were read.
 *
 * @param zoneAlone whether nothing but the machine-readable zone was read, which holds birth names
 * @param nomPerhapsCut whether the family name may have been cut to its field
 * @param prenomsPerhapsCut whether the given names may have been cut to their field
 */
public record HowRead(boolean zoneAlone, boolean nomPerhapsCut, boolean prenomsPerhapsCut) {

    /** As they are printed for people, in full. */
    public static final HowRead PRINTED = new HowRead(false, false, false);
}
