package fr.procuration.port;

import java.util.UUID;

/**
 * What systems that follow the changes call a mandant. It is the same in every event about the same person. It tells when
 * they were entered, and nothing else about them.
 *
 * @param value a UUID; of version 7 as a rule, so that references are ordered by entry
 */
public record MandantReference(UUID value) {}
