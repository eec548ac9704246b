package fr.procuration.port;

import java.util.UUID;

/**
 * What a mandant is called by systems that follow the changes. It is the same in every event about the same person, and
 * tells nothing about them: it is drawn by chance when they give their first procuration.
 *
 * @param value a random UUID
 */
public record MandantReference(UUID value) {}
