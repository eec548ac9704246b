package fr.procuration.persistence;

import fr.procuration.domain.Consultation.Outcome;
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
        byte[] mandant,
        String agent,
        String site,
        Instant at,
        Outcome outcome) {}
