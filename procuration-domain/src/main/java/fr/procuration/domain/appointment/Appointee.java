package fr.procuration.domain.appointment;

import fr.procuration.domain.identity.Nir;

/**
 * The insured person whose appointment it is.
 *
 * @param nir their social security number
 * @param name how they are called
 */
public record Appointee(Nir nir, PersonName name) {}
