package fr.procuration.persistence.vault;

import fr.procuration.domain.Canal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where sealed values stand. A procuration's are bound to all that never changes of it, so that its days cannot be moved;
 * whose it is shows from the number that is sealed in it.
 */
public final class SealingContexts {

    private SealingContexts() {}

    /** What never changes in a row of the table of procurations. */
    public record ProcurationPlace(UUID id, int number, Canal canal, Instant grantedAt, Instant endsAt) {

        /** {@return the place of the mandant} */
        public AssociatedData mandant() {
            return column("procuration.mandant_data");
        }

        /** {@return the place of the mandataire} */
        public AssociatedData mandataire() {
            return column("procuration.mandataire_data");
        }

        private AssociatedData column(String column) {
            return AssociatedData.of(column, id, number, canal.name(), stored(grantedAt), stored(endsAt));
        }
    }

    /** The place of a mandant's number. */
    public static AssociatedData number(UUID mandant) {
        return AssociatedData.of("mandant_index.nir_data", mandant);
    }

    /** The place of the mandataire in a kept answer. */
    public static AssociatedData answer(String nir, String key) {
        return AssociatedData.unnamed("kept_answer.mandataire_data", nir, key);
    }

    /** The place of the name of the mandant of an appointment. */
    public static AssociatedData name(UUID appointment, String nir) {
        return AssociatedData.of("appointment.name_data", appointment, nir);
    }

    /** The place of a mandant's address. */
    public static AssociatedData address(String nir) {
        return AssociatedData.unnamed("contact.address_data", nir);
    }

    /** The place of the code and the address that a mandant has to prove. */
    public static AssociatedData proof(UUID id, String nir) {
        return AssociatedData.of("address_proof.proof_data", id, nir);
    }

    /** The place of the NIR in a consultation. */
    public static AssociatedData consultation(
            Instant at, String agent, String site, String origin, String outcome, @Nullable String zone) {
        return AssociatedData.unnamed(
                "consultation.nir_data", stored(at), agent, site, origin, outcome, zone == null ? "" : zone);
    }

    /** The place of what shows that a key is the one in use. */
    public static AssociatedData proof(int key) {
        return AssociatedData.of("key_in_use.proof", Keyset.named(key));
    }

    private static Instant stored(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}
