package fr.procuration.persistence.message;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;

/** The key of a message that is due. */
@Introspected
record DueRow(int part, UUID mandant, UUID id) {}
