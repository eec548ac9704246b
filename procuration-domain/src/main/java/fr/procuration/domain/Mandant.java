package fr.procuration.domain;

import fr.procuration.domain.identity.Identite;
import fr.procuration.domain.identity.Nir;

/**
 * The insured person who gives a procuration, as their account knows them.
 *
 * @param nir their social security number
 * @param identite their civil identity
 */
public record Mandant(Nir nir, Identite identite) {}
