package fr.procuration.domain.document;

/**
 * How the names of a document were read.
 *
 * @param zoneAlone whether nothing but the machine-readable zone was read, which holds birth names
 * @param nomPerhapsCut whether the family name may have been cut to its field
 * @param prenomsPerhapsCut whether the given names may have been cut to their field
 * @param prenomsMayLack whether there may be given names for which that field had no room
 */
public record HowRead(boolean zoneAlone, boolean nomPerhapsCut, boolean prenomsPerhapsCut, boolean prenomsMayLack) {

    /** As they are printed for people, in full. */
    public static final HowRead PRINTED = new HowRead(false, false, false, false);
}
