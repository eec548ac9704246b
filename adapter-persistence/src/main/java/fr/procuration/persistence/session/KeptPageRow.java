package fr.procuration.persistence.session;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** A row of the table of kept pages. */
@MappedEntity(value = "kept_page", escape = false)
record KeptPageRow(Instant expiresAt, @Id String name, String owner, String sealed) {}
