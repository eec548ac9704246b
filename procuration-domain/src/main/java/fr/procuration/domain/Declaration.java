package fr.procuration.domain;

/**
 * What a mandant declares when they give a procuration.
 *
 * @param mandant who gives it
 * @param mandataire who receives it
 * @param certified whether the mandant certifies that what is declared is exact
 * @param canal where they declare it
 */
public record Declaration(Mandant mandant, Mandataire mandataire, boolean certified, Canal canal) {}
