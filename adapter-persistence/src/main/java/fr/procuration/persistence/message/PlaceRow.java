package fr.procuration.persistence.message;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;

/** Whose procuration an entry of the journal tells of. */
@Introspected
record PlaceRow(int part, UUID mandant, int number) {}
