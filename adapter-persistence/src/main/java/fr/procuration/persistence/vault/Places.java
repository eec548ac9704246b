package fr.procuration.persistence.vault;

import fr.procuration.domain.Canal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * Where sealed values stand. A procuration's are bound to all that never changes of it, so that its days cannot be moved;
 * whose it is shows from the number that is sealed in it.
 */
public final class Places {

    private Places() {}

    /**
     * What never changes in a row of the table of procurations.
     *
     * @param id its identifier
     * @param number its number among the mandant's
     * @param canal where it was given
     * @param grantedAt when
     * @param endsAt the instant from which it does not count any more
     */
    public record ProcurationPlace(UUID id, int number, Canal canal, Instant grantedAt, Instant endsAt) {

        /** {@return the place of the mandant} */
        public Binding mandant() {
            return column("procuration.mandant_data");
        }

        /** {@return the place of the mandataire} */
        public Binding mandataire() {
            return column("procuration.mandataire_data");
        }

        private Binding column(String column) {
            return Binding.of(column, id, number, canal, stored(grantedAt), stored(endsAt));
        }
    }

    /**
     * The place of a mandant's number.
     *
     * @param mandant what the tables know the mandant by
     * @return the place
     */
    public static Binding number(UUID mandant) {
        return Binding.of("mandant_index.nir_data", mandant);
    }

    /**
     * The place of the mandataire in a kept answer.
     *
     * @param nir the mandant's number
     * @param key the key of the request
     * @return the place
     */
    public static Binding answer(String nir, String key) {
        return Binding.unnamed("kept_answer.mandataire_data", nir, key);
    }

    /**
     * The place of the number in a trace.
     *
     * @param at when an agent looked
     * @param agent who looked
     * @param site where they work
     * @param origin from where they asked
     * @param outcome what they were told
     * @return the place
     */
    public static Binding trace(Instant at, String agent, String site, String origin, String outcome) {
        return Binding.unnamed("consultation.nir_data", stored(at), agent, site, origin, outcome);
    }

    /** The place of what shows that a key is the one in use. */
    static Binding proof(int key) {
        return Binding.of("key_in_use.proof", Keyset.named(key));
    }

    private static Instant stored(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}
