package fr.procuration.domain;

/**
 * A decision that was made: the procuration as it is now, and the event that says what happened to it. Both are
 * recorded together or not at all.
 *
 * @param procuration the procuration after the decision
 * @param event what happened
 */
public record Change(Procuration procuration, ProcurationEvent event) {}
