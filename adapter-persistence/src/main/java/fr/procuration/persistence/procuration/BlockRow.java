package fr.procuration.persistence.procuration;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** The last that was recorded about the block of a number. */
@MappedEntity("grant_block")
record BlockRow(@Id long id, Instant at, String action, String reason) {}
