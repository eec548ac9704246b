package fr.procuration.domain.zone;

/** The years in which documents with a zone were issued and expire: Doc 9303 is of 1980. */
final class DocumentCentury {

    private static final int FIRST = 1980;
    private static final int CENTURY = 100;

    private DocumentCentury() {}

    /** The year from 1980 to 2079 with these last two digits. No document is valid for so long that it means a later one. */
    static int year(int yearOfCentury) {
        return FIRST + Math.floorMod(yearOfCentury - FIRST, CENTURY);
    }
}
