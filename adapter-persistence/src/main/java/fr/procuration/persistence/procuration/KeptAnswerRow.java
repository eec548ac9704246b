package fr.procuration.persistence.procuration;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table of kept answers: the number of a procuration, or a refusal with its mandataire and day. On an
 * array, Micronaut Data sees no annotation of types, hence the other {@code @Nullable}.
 */
@MappedEntity("kept_answer")
@SuppressWarnings("ArrayRecordComponent") // rows are never compared
record KeptAnswerRow(
        @Id int part,
        @Id UUID mandant,
        @Id String key,
        @Nullable Integer number,
        @jakarta.annotation.Nullable byte[] mandataireData,
        @Nullable LocalDate runningUntil) {}
