package fr.procuration.persistence.consultation;

import fr.procuration.domain.Consultation.Outcome;
import fr.procuration.domain.zone.Layout;
import fr.procuration.persistence.vault.AssociatedData;
import fr.procuration.persistence.vault.SealingContexts;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of the table of consultations. */
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
        int count,
        @Nullable Layout zone) {

    AssociatedData place() {
        return SealingContexts.consultation(at, agent, site, origin, outcome.name(), zone == null ? null : zone.name());
    }
}
