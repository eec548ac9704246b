package fr.procuration.persistence;

import fr.procuration.domain.Consultation.Outcome;
import fr.procuration.persistence.vault.Binding;
import fr.procuration.persistence.vault.Places;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of the table of traces. */
@MappedEntity("consultation")
@SuppressWarnings("ArrayRecordComponent") // rows are never compared
record ConsultationRow(
        @Id @GeneratedValue @Nullable Long id,
        byte[] nirIndex,
        int indexKey,
        byte[] nirData,
        String agent,
        String site,
        String origin,
        Instant at,
        Outcome outcome,
        int count) {

    Binding place() {
        return Places.trace(at, agent, site, origin, outcome.name());
    }
}
