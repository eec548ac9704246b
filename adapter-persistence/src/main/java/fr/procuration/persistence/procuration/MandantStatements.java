package fr.procuration.persistence.procuration;

/** What statements say to find a mandant by number: its digests are the parameters {@code index} and {@code other}. */
public final class MandantStatements {

    /** The mandant of a number, null if nobody knows it. Both digests lead to the same. */
    public static final String OF_NUMBER =
            "(select mandant from mandant_index where nir_index in (:index, :other) limit 1)";

    /**
     * Tables for a {@code with}: {@code of_number} is the mandant, entered as {@code mandant} under each key if nobody knew
     * the number. If somebody else enters it in the same moment the whole statement fails, so that no number ever leads to
     * two mandants, whichever keys the others have.
     */
    public static final String KNOWN_OR_ENTERED = """
            known as (select mandant from mandant_index where nir_index in (:index, :other) limit 1),
            entered as (
                insert into mandant_index (mandant, key_id, nir_index, nir_data)
                select :mandant, key_id, nir_index, :nirData
                from (select :indexKey as key_id, :index as nir_index union select :otherKey, :other) as entry
                where not exists (select from known)
                order by key_id
                returning mandant),
            of_number as (select mandant from known union select mandant from entered)
            """;

    private MandantStatements() {}
}
