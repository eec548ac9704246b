package fr.procuration.persistence.message;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;

/** A code that can be tried. */
@Introspected
@SuppressWarnings("ArrayRecordComponent") // rows are never compared
record ProofRow(UUID id, Instant requestedAt, byte[] proofData) {}
