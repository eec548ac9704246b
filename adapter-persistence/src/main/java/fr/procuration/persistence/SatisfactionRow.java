package fr.procuration.persistence;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** A row of the table of satisfaction. */
@MappedEntity("satisfaction")
@SuppressWarnings("ArrayRecordComponent") // rows are never compared
record SatisfactionRow(@Id byte[] mandant, @Id int number, boolean satisfied, Instant at) {}
