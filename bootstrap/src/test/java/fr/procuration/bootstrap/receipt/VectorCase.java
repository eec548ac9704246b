package fr.procuration.bootstrap.receipt;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A receipt that is read, and what is to be thought of it; the names are those of docs/preuve/cas.json.
 *
 * @param nom what is special about it
 * @param lu what is read: an attestation, digits or an address
 * @param instant when, in seconds
 * @param clesLues when the keys were read, in seconds; null if never
 * @param liste what stands at the address of the list; null if it was never read
 * @param verdict in the words of docs/preuve.md
 * @param refus what a desk is answered, which knows the keys; null if it is told of the procuration
 */
record VectorCase(
        String nom,
        String lu,
        long instant,
        @Nullable Long clesLues,
        @Nullable String liste,
        String verdict,
        @Nullable String refus) {

    private static final Map<String, String> REFUSED = Map.of(
            "modifié", "recu-modifie",
            "autre type", "recu-autre-type",
            "autre service", "recu-etranger",
            "pas de ce service", "recu-etranger",
            "illisible", "recu-illisible");

    static VectorCase of(String verdict, String nom, String lu, long instant, String liste) {
        return new VectorCase(nom, lu, instant, instant, liste, verdict, REFUSED.get(verdict));
    }

    /** The keys are read at that instant too. */
    VectorCase at(long seconds) {
        return new VectorCase(nom, lu, seconds, seconds, liste, verdict, refus);
    }

    VectorCase keysReadAt(@Nullable Long seconds) {
        return new VectorCase(nom, lu, instant, seconds, liste, verdict, refus);
    }

    VectorCase with(@Nullable String otherList) {
        return new VectorCase(nom, lu, instant, clesLues, otherList, verdict, refus);
    }

    VectorCase refused(String code) {
        return new VectorCase(nom, lu, instant, clesLues, liste, verdict, code);
    }

    /** All but what is signed, of which each machine compresses some in its own way. */
    VectorCase unsigned() {
        return new VectorCase(nom, "", instant, clesLues, liste == null ? null : "", verdict, refus);
    }
}
