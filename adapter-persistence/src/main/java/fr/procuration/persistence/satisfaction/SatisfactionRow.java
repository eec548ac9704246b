package fr.procuration.persistence.satisfaction;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/** A row of the table of satisfaction. */
@MappedEntity("satisfaction")
record SatisfactionRow(@Id int part, @Id UUID mandant, @Id int number, boolean satisfied, Instant at) {}
