package fr.procuration.persistence.procuration;

/** What statements say to find a mandant by number. */
public final class MandantStatements {

    /**
     * The mandant of a number, null if nobody knows it: its part and its digests are the parameters {@code part},
     * {@code index} and {@code other}. Both digests lead to the same.
     */
    public static final String OF_NUMBER =
            "(select mandant from mandant_index where part = :part and nir_index in (:index, :other) limit 1)";

    private MandantStatements() {}
}
